"use client";

import { useFormatter, useTimeZone } from "next-intl";
import { dayOf, daysBetween } from "./calendar-day";
import { useToday } from "./use-today";

const TIME_FORMAT = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const WEEKDAY_DAYS = 6;

/** A letter's time as a list shows it: the time today, the weekday in the last week, else the date. In full on hover. */
export function LetterTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	const today = useToday();
	const timeZone = useTimeZone() ?? "UTC";
	const at = new Date(iso);
	const day = dayOf(at, timeZone);
	const daysAgo = daysBetween(day, today);
	const text =
		daysAgo <= 0
			? format.dateTime(at, TIME_FORMAT)
			: daysAgo < WEEKDAY_DAYS
				? format.dateTime(at, { weekday: "short" })
				: format.dateTime(at, { day: "numeric", month: "short", year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "2-digit" });
	return (
		// Day and time zone are the server's on hydration; only the abbreviations of the browser's locale data may differ.
		<time
			dateTime={iso}
			title={format.dateTime(at, { dateStyle: "full", timeStyle: "short" })}
			className={`${daysAgo <= 0 ? "mono" : "text-small"} ${className ?? ""}`}
			suppressHydrationWarning
		>
			{text}
		</time>
	);
}

/** A time to the second, as in the ledger; the day on hover. */
export function ExactTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	const at = new Date(iso);
	return (
		<time dateTime={iso} title={format.dateTime(at, { dateStyle: "full", timeStyle: "short" })} className={`mono ${className ?? ""}`} suppressHydrationWarning>
			{format.dateTime(at, { ...TIME_FORMAT, second: "2-digit" })}
		</time>
	);
}
