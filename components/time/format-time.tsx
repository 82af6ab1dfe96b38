"use client";

import { useFormatter, useTimeZone } from "next-intl";
import { dayOf, daysBetween } from "./calendar-day";
import { useToday } from "./use-today";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAYS_BY_NAME = 6;

/** A letter's time as a list shows it: the hour today, the day this week, the date before. In full on hover. */
export function LetterTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	const today = useToday();
	const timeZone = useTimeZone() ?? "UTC";
	const at = new Date(iso);
	const day = dayOf(at, timeZone);
	const ago = daysBetween(day, today);
	const words =
		ago <= 0
			? format.dateTime(at, CLOCK)
			: ago < DAYS_BY_NAME
				? format.dateTime(at, { weekday: "short" })
				: format.dateTime(at, { day: "numeric", month: "short", year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "2-digit" });
	return (
		// Day and zone are the server's at first; what may differ is only how a browser's own tables abbreviate.
		<time
			dateTime={iso}
			title={format.dateTime(at, { dateStyle: "full", timeStyle: "short" })}
			className={`${ago <= 0 ? "mono" : "text-small"} ${className ?? ""}`}
			suppressHydrationWarning
		>
			{words}
		</time>
	);
}

/** The time to the second, as the ledger tells it, in mono; its day on hover. */
export function ExactTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	const at = new Date(iso);
	return (
		<time dateTime={iso} title={format.dateTime(at, { dateStyle: "full", timeStyle: "short" })} className={`mono ${className ?? ""}`} suppressHydrationWarning>
			{format.dateTime(at, { ...CLOCK, second: "2-digit" })}
		</time>
	);
}
