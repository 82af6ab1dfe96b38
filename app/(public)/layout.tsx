import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { RememberTimeZone } from "#components/door/remember-time-zone";
import { TooltipProvider } from "#components/ui/tooltip";
import { findSession } from "#lib/http/page-session";
import { TIME_ZONE_COOKIE } from "#lib/i18n/locale";

export default async function PublicLayout({ children }: { children: ReactNode }) {
	if (await findSession()) redirect("/inbox");
	return (
		<TooltipProvider>
			<RememberTimeZone cookie={TIME_ZONE_COOKIE} />
			{children}
		</TooltipProvider>
	);
}
