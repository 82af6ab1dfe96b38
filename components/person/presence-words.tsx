"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import type { PresenceView } from "#lib/contracts/presence";

/** Whether a person is here, in words; nothing of who does not say. */
export function PresenceWords({ presence }: { presence: PresenceView | undefined }) {
	const t = useTranslations("people");
	const format = useFormatter();
	const now = useNow({ updateInterval: 60_000 });
	if (!presence) return null;
	if (presence.state === "here") return t("here");
	if (!presence.lastSeenAt) return presence.state === "away" ? t("away") : null;
	const seen = new Date(Math.min(Date.parse(presence.lastSeenAt), now.getTime()));
	return t(presence.state === "away" ? "awaySince" : "lastSeen", { ago: format.relativeTime(seen, now) });
}
