import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useDeviceName } from "#components/settings/sessions/device-name";
import { Button } from "#components/ui/controls/button";
import type { SecurityNoticesView } from "#lib/contracts/views";

/** Above everything, until it is acknowledged: a sign-in on a new device, and guesses at the password. Part of the page's HTML: it needs no scripts. */
export function SecurityNotice({ notices: { devices, guesses }, acknowledge }: { notices: SecurityNoticesView; acknowledge: () => Promise<void> }) {
	const t = useTranslations("shell.security");
	const format = useFormatter();
	const nameOf = useDeviceName();
	const at = (iso: string) => format.dateTime(new Date(iso), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
	return (
		<aside
			aria-label={t("label")}
			className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper-3 px-4 py-2 print:hidden [--bg:var(--paper-3)]"
		>
			<ShieldAlert className="glyph text-danger-text" aria-hidden="true" />
			<div className="min-w-0 flex-1 basis-72">
				{devices.map((device) => (
					<p key={device.at} className="text-pretty wrap-anywhere">
						{t("device", { device: nameOf({ kind: "web", userAgent: device.userAgent }), at: at(device.at), address: device.address ?? "–" })}
					</p>
				))}
				{guesses > 0 ? <p className="text-pretty">{t("guesses", { count: guesses })}</p> : null}
			</div>
			<Link href={devices.length > 0 ? "/settings/sessions" : "/settings/activity"} prefetch={false} className="font-medium underline">
				{t(devices.length > 0 ? "notMe" : "look")}
			</Link>
			<form action={acknowledge}>
				<Button type="submit">{t(devices.length > 0 ? "wasMe" : "seen")}</Button>
			</form>
		</aside>
	);
}
