"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import type { PresenceView } from "#lib/contracts/presence";
import { LocalTime } from "./local-time";

/** Whether a person is here, in words; null for who does not say. */
export function usePresenceWords(presence: PresenceView | undefined): string | null {
	const t = useTranslations("people");
	const format = useFormatter();
	const now = useNow({ updateInterval: 60_000 });
	if (!presence) return null;
	if (presence.state === "here") return t("here");
	if (!presence.lastSeenAt) return presence.state === "away" ? t("away") : null;
	const seen = new Date(Math.min(Date.parse(presence.lastSeenAt), now.getTime()));
	return t(presence.state === "away" ? "awaySince" : "lastSeen", { ago: format.relativeTime(seen, now) });
}

export function PresenceWords({ presence }: { presence: PresenceView | undefined }) {
	return usePresenceWords(presence);
}

/** Whether a person is here, and what time it is for them. */
export function PresenceAndTime({ presence, timeZone }: { presence: PresenceView | undefined; timeZone: string }) {
	const words = usePresenceWords(presence);
	return (
		<p className="text-small text-ink-3">
			{words ? `${words} · ` : null}
			<LocalTime timeZone={timeZone} />
		</p>
	);
}
