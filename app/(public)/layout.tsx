import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppBadge } from "#components/device/app-badge";
import { ForgetLeft } from "#components/device/forget-left";
import { RememberTimeZone } from "#components/door/remember-time-zone";
import { Tooltips } from "#components/ui/layers";
import { LEFT_COOKIE } from "#lib/contracts/accounts";
import { findSession } from "#lib/http/page-session";
import { TIME_ZONE_COOKIE } from "#lib/i18n/locale";

export default async function PublicLayout({ children }: { children: ReactNode }) {
	if (await findSession()) redirect("/inbox");
	return (
		<>
			<RememberTimeZone cookie={TIME_ZONE_COOKIE} />
			<ForgetLeft cookie={LEFT_COOKIE} />
			<AppBadge count={0} />
			{children}
			<Tooltips />
		</>
	);
}
