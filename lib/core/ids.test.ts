import { expect, test } from "vitest";
import { newId } from "./ids";

test("ids sort by their time, and within a millisecond in the order of asking", () => {
	const asked = [5_000, 5_000, 5_000, 5_001, 9_999, 1_800_000_000_000, 1_800_000_000_000].map((at) => newId(at));
	expect([...asked].sort()).toEqual(asked);
	expect(newId(1)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
});

test("no id is given twice", () => {
	const many = Array.from({ length: 20_000 }, () => newId(7));
	expect(new Set(many).size).toBe(many.length);
});
