import { expect, test } from "vitest";
import { match } from "./match";

test("finds what was typed, without regard to case and accents", () => {
	expect(match("Tomás Arruda", "tomas")).toEqual({ rank: 0, ranges: [[0, 5]] });
	expect(match("Água e sal", "AGUA")).toEqual({ rank: 0, ranges: [[0, 4]] });
});

test("a word's beginning is better than its middle", () => {
	expect(match("Mark as read", "ar")?.rank).toBe(2);
	expect(match("Tomás Arruda", "ar")).toEqual({ rank: 1, ranges: [[6, 8]] });
	expect(match("Archive", "ar")?.rank).toBe(0);
	expect(match("Chart of arches", "ar")?.ranges).toEqual([[9, 11]]);
});

test("every typed word must be there, in any order", () => {
	expect(match("Second redline from counsel", "couns red")?.ranges).toEqual([
		[7, 10],
		[20, 25],
	]);
	expect(match("Second redline", "red blue")).toBeNull();
});

test("nothing typed matches everything", () => {
	expect(match("Archive", "  ")).toEqual({ rank: 0, ranges: [] });
});

test("places stay right behind letters of two units", () => {
	expect(match("🕊 pombo", "pombo")?.ranges).toEqual([[3, 8]]);
});
