/** When a person works, in their own time zone: days from 1 (Monday) to 7 (ISO 8601), and times as `09:00`. */
export interface WorkingHours {
	days: number[];
	from: string;
	to: string;
}

export const WEEK_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A time of day, from 00:00 to 23:59. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether it is working time for a person at this moment. A shift that ends before it begins goes on past midnight, and belongs to the day it begins. */
export function isWorkingTime({ days, from, to }: WorkingHours, timeZone: string, at: Date): boolean {
	const { day, time } = localTime(timeZone, at);
	if (from < to) return days.includes(day) && time >= from && time < to;
	const before = day === 1 ? 7 : day - 1;
	return (days.includes(day) && time >= from) || (days.includes(before) && time < to);
}

function localTime(timeZone: string, at: Date): { day: number; time: string } {
	const parts = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at);
	const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
	return { day: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(of("weekday")) + 1, time: `${of("hour")}:${of("minute")}` };
}
