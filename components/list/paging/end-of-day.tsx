import { dayOf } from "#components/time/calendar-day";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The first instant after a day ("2026-11-21") in a time zone; found by bisection, so that clock changes are accounted for. */
export function endOfDay(day: string, timeZone: string): Date {
	// No time zone is further than this from UTC.
	let [during, after] = [Date.parse(day) - 15 * HOUR_MS, Date.parse(day) + DAY_MS + 15 * HOUR_MS];
	while (after - during > 1) {
		const middle = Math.floor((during + after) / 2);
		if (dayOf(new Date(middle), timeZone) > day) after = middle;
		else during = middle;
	}
	return new Date(after);
}
