import { expect, test } from "vitest";
import { isWorkingTime } from "./working-hours";

const OFFICE = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" };
const NIGHT = { days: [5], from: "22:00", to: "06:00" };

test.each([
	["a Friday at nine", OFFICE, "2026-11-27T09:00:00Z", true],
	["a minute before", OFFICE, "2026-11-27T08:59:00Z", false],
	["the minute before the end", OFFICE, "2026-11-27T17:29:00Z", true],
	["the end", OFFICE, "2026-11-27T17:30:00Z", false],
	["a Saturday", OFFICE, "2026-11-28T10:00:00Z", false],
	["a night shift before midnight", NIGHT, "2026-11-27T23:00:00Z", true],
	["the same shift after midnight", NIGHT, "2026-11-28T05:59:00Z", true],
	["its end", NIGHT, "2026-11-28T06:00:00Z", false],
	["the morning before it", NIGHT, "2026-11-27T05:00:00Z", false],
] as const)("%s", (_name, hours, at, works) => {
	expect(isWorkingTime({ ...hours, days: [...hours.days] }, "UTC", new Date(at))).toBe(works);
});

test("the hours are those of the person's own time zone", () => {
	expect(isWorkingTime(OFFICE, "America/Sao_Paulo", new Date("2026-11-27T11:30:00Z"))).toBe(false);
	expect(isWorkingTime(OFFICE, "America/Sao_Paulo", new Date("2026-11-27T12:00:00Z"))).toBe(true);
	// There it is Friday already.
	expect(isWorkingTime(OFFICE, "Pacific/Auckland", new Date("2026-11-26T21:00:00Z"))).toBe(true);
});
