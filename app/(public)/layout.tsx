import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { DetectTimeZone } from "#components/auth/detect-time-zone";
import { AppBadge } from "#components/device/app-badge";
import { Tooltips } from "#components/overlays/lazy-overlays";
import { ClearSignedOut } from "#components/shell/clear-signed-out";
import { SIGNED_OUT_COOKIE } from "#lib/contracts/accounts";
import { findSession } from "#lib/http/session/page-session";
import { TIME_ZONE_COOKIE } from "#lib/i18n/locale";

export default async function PublicLayout({ children }: { children: ReactNode }) {
	if (await findSession()) redirect("/inbox");
	return (
		<>
			<DetectTimeZone cookie={TIME_ZONE_COOKIE} />
			<ClearSignedOut cookie={SIGNED_OUT_COOKIE} />
			<AppBadge count={0} />
			{children}
			<Tooltips />
		</>
	);
}
