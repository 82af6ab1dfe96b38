import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppBadge } from "#components/device/app-badge";
import { RememberTimeZone } from "#components/door/remember-time-zone";
import { Tooltips } from "#components/ui/layers";
import { findSession } from "#lib/http/page-session";
import { TIME_ZONE_COOKIE } from "#lib/i18n/locale";

export default async function PublicLayout({ children }: { children: ReactNode }) {
	if (await findSession()) redirect("/inbox");
	return (
		<>
			<RememberTimeZone cookie={TIME_ZONE_COOKIE} />
			<AppBadge count={0} />
			{children}
			<Tooltips />
		</>
	);
}
