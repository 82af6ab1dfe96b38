"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { StatusDot } from "#components/ui/status-dot";
import { useLive, useLiveStore } from "./live-provider";

/** Shown while offline: since when, and a button to reconnect. */
export function OfflineBanner() {
	const t = useTranslations("connection");
	const format = useFormatter();
	const offline = useLive((state) => state.connection === "offline");
	const lostAt = useLive((state) => state.disconnectedAt);
	const { checkConnection } = useLiveStore();
	if (!offline) return null;
	return (
		<div className="flex min-h-9 items-center gap-2.5 bg-solid ps-4 pe-2 text-on-solid" role="alert">
			<StatusDot on={false} />
			<p className="min-w-0 flex-1 py-1.5">
				<b>{lostAt ? t("offlineSince", { time: format.dateTime(lostAt, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) }) : t("offline")}</b>{" "}
				{t("offlineHint")}
			</p>
			<Button look="ghost" className="h-6! border-current/45! hover:bg-solid-hover!" onClick={checkConnection}>
				{t("tryNow")}
			</Button>
		</div>
	);
}
