import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayOf, untilMidnight } from "./calendar-day";
import { watchMidnight } from "./watch-midnight";

const page = new EventTarget();
const HOUR = 3_600_000;

beforeEach(() => {
	vi.stubGlobal("document", page);
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test.each([
	["UTC", "2026-11-21T23:58:30Z"],
	["America/Sao_Paulo", "2026-11-22T02:58:30Z"],
	["Asia/Kathmandu", "2026-11-21T18:13:30Z"],
])("in %s each watcher is called once at midnight, and the timer stops with the last one", (timeZone, evening) => {
	vi.setSystemTime(new Date(evening));
	const days: string[] = [];
	const leave = [1, 2].map(() => watchMidnight(timeZone, () => days.push(dayOf(new Date(), timeZone))));
	vi.advanceTimersByTime(89_000);
	expect(days).toEqual([]);
	vi.advanceTimersByTime(1_000);
	expect(days).toEqual(["2026-11-22", "2026-11-22"]);
	for (const stop of leave) stop();
	vi.advanceTimersByTime(48 * HOUR);
	expect(days).toHaveLength(2);
	expect(vi.getTimerCount()).toBe(0);
});

test("a page open for days is notified of each midnight, also where clocks change", () => {
	// In Lisbon the night to 25 October 2026 is an hour longer.
	vi.setSystemTime(new Date("2026-10-24T20:00:00Z"));
	const seen = new Map<string, string>();
	const stop = watchMidnight("Europe/Lisbon", () => {
		const day = dayOf(new Date(), "Europe/Lisbon");
		if (!seen.has(day)) seen.set(day, new Date().toISOString());
	});
	vi.advanceTimersByTime(72 * HOUR);
	stop();
	expect([seen.get("2026-10-25"), seen.get("2026-10-26"), seen.get("2026-10-27")]).toEqual([
		"2026-10-24T23:00:00.000Z",
		"2026-10-26T00:00:00.000Z",
		"2026-10-27T00:00:00.000Z",
	]);
});

test("a page is notified when it becomes visible again", () => {
	const changed = vi.fn();
	const stop = watchMidnight("UTC", changed);
	page.dispatchEvent(new Event("visibilitychange"));
	expect(changed).toHaveBeenCalledTimes(1);
	stop();
	page.dispatchEvent(new Event("visibilitychange"));
	expect(changed).toHaveBeenCalledTimes(1);
});

test("the time until midnight is exact to the millisecond", () => {
	expect(untilMidnight(new Date("2026-11-21T23:59:59.250Z"), "UTC")).toBe(750);
	expect(untilMidnight(new Date("2026-11-21T00:00:00.000Z"), "UTC")).toBe(24 * HOUR);
});

test("after a change of the time zone the day changes at midnight there, while rows of the old one are still shown", () => {
	vi.setSystemTime(new Date("2026-11-21T18:13:30Z"));
	const stopUtc = watchMidnight("UTC", () => {});
	const changed = vi.fn();
	const stop = watchMidnight("Asia/Kathmandu", changed);
	vi.advanceTimersByTime(90_000);
	expect(changed).toHaveBeenCalledTimes(1);
	stop();
	stopUtc();
	expect(vi.getTimerCount()).toBe(0);
});
