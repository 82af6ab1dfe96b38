"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { isWorkingTime, type WorkingHours } from "#lib/contracts/accounts/working-hours";
import type { PublicProfileView } from "#lib/contracts/views";

const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a person says they are doing, and when they work. */
export function PersonTimes({ person: { status, workingHours, timeZone } }: { person: Pick<PublicProfileView, "status" | "workingHours" | "timeZone"> }) {
	const t = useTranslations("people");
	const now = useNow({ updateInterval: 60_000 });
	const inWords = useHoursInWords();
	return (
		<>
			{status ? (
				<p dir="auto" className="text-ui wrap-anywhere text-ink">
					{status.text}
				</p>
			) : null}
			{workingHours ? (
				<p className="text-small text-ink-3" suppressHydrationWarning>
					{t("works", { hours: inWords(workingHours) })}
					{isWorkingTime(workingHours, timeZone, now) ? null : ` · ${t("offHours")}`}
				</p>
			) : null}
		</>
	);
}

/** As “Mon–Fri 09:00–17:00”: days that follow each other are a span. */
export function useHoursInWords(): (hours: WorkingHours) => string {
	const format = useFormatter();
	const name = (day: number) => format.dateTime(new Date(MONDAY + (day - 1) * DAY_MS), { weekday: "short", timeZone: "UTC" });
	return ({ days, from, to }) =>
		`${spans(days)
			.map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
			.join(", ")} ${from}–${to}`;
}

function spans(days: readonly number[]): [number, number][] {
	const found: [number, number][] = [];
	for (const day of days) {
		const last = found.at(-1);
		if (last && last[1] === day - 1) last[1] = day;
		else found.push([day, day]);
	}
	return found;
}
