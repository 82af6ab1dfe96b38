import type { ReactNode } from "react";
import { DetectTimeZone } from "#components/auth/detect-time-zone";
import { AppBadge } from "#components/device/app-badge";
import { Tooltips } from "#components/overlays/lazy-overlays";
import { ClearSignedOut } from "#components/shell/clear-signed-out";
import { SIGNED_OUT_COOKIE } from "#lib/contracts/accounts/sign-in";
import { TIME_ZONE_COOKIE } from "#lib/i18n/locale";

export default function PublicLayout({ children }: { children: ReactNode }) {
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
