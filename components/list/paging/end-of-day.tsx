import { dayOf } from "#components/time/calendar-day";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The moment at which a day ("2026-11-21") is over where the reader is: the first of the next one, whatever clocks do in between. */
export function endOfDay(day: string, timeZone: string): Date {
	// No place on earth is further than this from Greenwich.
	let [during, after] = [Date.parse(day) - 15 * HOUR_MS, Date.parse(day) + DAY_MS + 15 * HOUR_MS];
	while (after - during > 1) {
		const middle = Math.floor((during + after) / 2);
		if (dayOf(new Date(middle), timeZone) > day) after = middle;
		else during = middle;
	}
	return new Date(after);
}
