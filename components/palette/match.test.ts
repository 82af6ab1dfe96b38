import { expect, test } from "vitest";
import { match } from "./match";

test("finds the query, ignoring case and accents", () => {
	expect(match("Tomás Arruda", "tomas")).toEqual({ rank: 0, ranges: [[0, 5]] });
	expect(match("Água e sal", "AGUA")).toEqual({ rank: 0, ranges: [[0, 4]] });
});

test("a match at the beginning of a word ranks above one in its middle", () => {
	expect(match("Mark as read", "ar")?.rank).toBe(2);
	expect(match("Tomás Arruda", "ar")).toEqual({ rank: 1, ranges: [[6, 8]] });
	expect(match("Archive", "ar")?.rank).toBe(0);
	expect(match("Chart of arches", "ar")?.ranges).toEqual([[9, 11]]);
});

test("every word of the query must match, in any order", () => {
	expect(match("Second redline from counsel", "couns red")?.ranges).toEqual([
		[7, 10],
		[20, 25],
	]);
	expect(match("Second redline", "red blue")).toBeNull();
});

test("an empty query matches everything", () => {
	expect(match("Archive", "  ")).toEqual({ rank: 0, ranges: [] });
});

test("ranges are right after characters of two UTF-16 units", () => {
	expect(match("🕊 pombo", "pombo")?.ranges).toEqual([[3, 8]]);
});
