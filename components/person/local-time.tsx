"use client";

import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";

/** What time it is for a person, where it differs from one's own. */
export function LocalTime({ timeZone }: { timeZone: string }) {
	const t = useTranslations("people");
	const format = useFormatter();
	const own = useTimeZone() ?? "UTC";
	const now = useNow({ updateInterval: 60_000 });
	const at = (zone: string) => format.dateTime(now, { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
	const [theirs, mine] = [at(timeZone), at(own)];
	return <span suppressHydrationWarning>{theirs === mine ? t("sameTime", { time: theirs }) : t("theirTime", { time: theirs })}</span>;
}
