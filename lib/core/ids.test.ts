import { expect, test } from "vitest";
import { newId, timeOfId } from "./ids";

test("ids sort by time, and within one millisecond in the order of creation", () => {
	const ids = [5_000, 5_000, 5_000, 5_001, 9_999, 1_800_000_000_000, 1_800_000_000_000].map((at) => newId(at));
	expect([...ids].sort()).toEqual(ids);
	expect(newId(1)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
});

test("20,000 ids of one millisecond are unique", () => {
	const generated = Array.from({ length: 20_000 }, () => newId(7));
	expect(new Set(generated).size).toBe(generated.length);
});

test.each([0, 1, 1_800_000_000_000, 2 ** 48 - 1])("an id says when it was made: %i", (at) => {
	expect(timeOfId(newId(at))).toBe(at);
});
