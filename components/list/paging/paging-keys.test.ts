import { expect, it } from "vitest";
import { isPlainKey, pagingTarget } from "./paging-keys";

const list = { size: 100_000, rowsInView: 15 };

it("Home and End lead to the ends of the whole mailbox, the Page keys by the rows in view", () => {
	expect(["Home", "End", "PageDown", "PageUp"].map((key) => pagingTarget(key, 500, list))).toEqual([0, 99_999, 514, 486]);
});

it("the Page keys stop at the ends, and otherwise move by at least one row", () => {
	expect([pagingTarget("PageUp", 3, list), pagingTarget("PageDown", 99_995, list)]).toEqual([0, 99_999]);
	expect(pagingTarget("PageDown", 0, { size: 10, rowsInView: 1 })).toBe(1);
});

it("no other key pages, and none does with a modifier or while an input method is composing", () => {
	expect(["j", " ", "ArrowDown", "Enter"].map((key) => pagingTarget(key, 5, list))).toEqual([null, null, null, null]);
	const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
	expect(isPlainKey(plain)).toBe(true);
	for (const modifier of Object.keys(plain)) expect(isPlainKey({ ...plain, [modifier]: true })).toBe(false);
});
