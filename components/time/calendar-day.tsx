const DAY_MS = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment where the reader is, as "2026-11-21": the later day is the greater text. */
export function dayOf(at: Date, timeZone: string): string {
	const { year, month, day } = partsOf(at, timeZone);
	return `${year}-${month}-${day}`;
}

/** How many days lie between two of them. */
export function daysBetween(earlier: string, later: string): number {
	return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}

/** How long until the next day begins there, by the clock on the wall; where clocks change in between, an hour off. */
export function untilMidnight(at: Date, timeZone: string): number {
	const { hour, minute, second } = partsOf(at, timeZone);
	return DAY_MS - ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 - at.getMilliseconds();
}

function partsOf(at: Date, timeZone: string): Record<string, string> {
	return Object.fromEntries(
		clockOf(timeZone)
			.formatToParts(at)
			.map(({ type, value }) => [type, value]),
	);
}

/** Kept: making one costs more than a list's rows need together. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known) return known;
	const digits = "2-digit";
	const parts = { year: "numeric", month: digits, day: digits, hour: digits, minute: digits, second: digits, hourCycle: "h23" } as const;
	const clock = new Intl.DateTimeFormat("en", { ...parts, timeZone });
	clocks.set(timeZone, clock);
	return clock;
}
