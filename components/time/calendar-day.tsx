const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a time in a time zone, as "2026-11-21"; days compare as strings. */
export function dayOf(at: Date, timeZone: string): string {
	const { year, month, day } = partsOf(at, timeZone);
	return `${year}-${month}-${day}`;
}

/** The number of days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Milliseconds until the next day begins, by local time; an hour off where clocks change in between. */
export function untilMidnight(at: Date, timeZone: string): number {
	const { hour, minute, second } = partsOf(at, timeZone);
	return DAY_MS - ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 - at.getMilliseconds();
}

function partsOf(at: Date, timeZone: string): Record<string, string> {
	return Object.fromEntries(
		formatterOf(timeZone)
			.formatToParts(at)
			.map(({ type, value }) => [type, value]),
	);
}

/** Cached: creating a formatter costs more than formatting all rows of a list. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
	const cached = formatters.get(timeZone);
	if (cached) return cached;
	const digits = "2-digit";
	const parts = { year: "numeric", month: digits, day: digits, hour: digits, minute: digits, second: digits, hourCycle: "h23" } as const;
	const formatter = new Intl.DateTimeFormat("en", { ...parts, timeZone });
	formatters.set(timeZone, formatter);
	return formatter;
}
