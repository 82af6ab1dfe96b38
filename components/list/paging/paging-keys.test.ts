import { expect, it } from "vitest";
import { isPlainKey, pagedTo } from "./paging-keys";

const list = { size: 100_000, rowsInView: 15 };

it("Home and End lead to the ends of the whole mailbox, the Page keys as far as one sees", () => {
	expect(["Home", "End", "PageDown", "PageUp"].map((key) => pagedTo(key, 500, list))).toEqual([0, 99_999, 514, 486]);
});

it("the Page keys stop at the ends, and always lead somewhere else in between", () => {
	expect([pagedTo("PageUp", 3, list), pagedTo("PageDown", 99_995, list)]).toEqual([0, 99_999]);
	expect(pagedTo("PageDown", 0, { size: 10, rowsInView: 1 })).toBe(1);
});

it("no other key pages, and none does with a modifier or while an input method is at work", () => {
	expect(["j", " ", "ArrowDown", "Enter"].map((key) => pagedTo(key, 5, list))).toEqual([null, null, null, null]);
	const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
	expect(isPlainKey(plain)).toBe(true);
	for (const held of Object.keys(plain)) expect(isPlainKey({ ...plain, [held]: true })).toBe(false);
});
