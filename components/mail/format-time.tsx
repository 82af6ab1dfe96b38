"use client";

import { useFormatter, useNow } from "next-intl";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAY_MS = 86_400_000;

/** A letter's time as a list shows it: the hour today, the day this week, the date before. In full on hover. */
export function LetterTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	const now = useNow();
	const at = new Date(iso);
	const day = (date: Date) => format.dateTime(date, { year: "numeric", month: "2-digit", day: "2-digit" });
	const today = day(at) === day(now);
	const words = today
		? format.dateTime(at, CLOCK)
		: now.getTime() - at.getTime() < 6 * DAY_MS
			? format.dateTime(at, { weekday: "short" })
			: format.dateTime(at, { day: "numeric", month: "short", year: sameYear(at, now) ? undefined : "2-digit" });
	return (
		<time
			dateTime={iso}
			title={format.dateTime(at, { dateStyle: "full", timeStyle: "short" })}
			className={`${today ? "mono" : "text-small"} ${className ?? ""}`}
			suppressHydrationWarning
		>
			{words}
		</time>
	);
}

/** The time to the second, as the ledger tells it, in mono. */
export function ExactTime({ iso, className }: { iso: string; className?: string }) {
	const format = useFormatter();
	return (
		<time dateTime={iso} className={`mono ${className ?? ""}`}>
			{format.dateTime(new Date(iso), { ...CLOCK, second: "2-digit" })}
		</time>
	);
}

function sameYear(a: Date, b: Date): boolean {
	return a.getUTCFullYear() === b.getUTCFullYear();
}
