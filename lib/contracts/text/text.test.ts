import { expect, test } from "vitest";
import { byteLength, manyLines, singleLine, visibleLine } from "./text";

const line = singleLine(10);
const lines = manyLines(16);
const codes = (schema: typeof line | typeof lines, text: unknown) =>
	schema.safeParse(text).error?.issues.map((issue) => (issue.code === "custom" ? String(issue.params?.code) : issue.code)) ?? [];

test("a line is trimmed before its length is checked", () => {
	expect(line.parse("   ten chars!   ")).toBe("ten chars!");
	expect(codes(line, "ten chars!!")).toEqual(["too_big"]);
});

test.each(["a\nb", "a\rb", "a\tb", "a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u202eb", "a\u2066b"])("a line may not contain %j", (text) => {
	expect(codes(line, text)).toEqual(["control_characters"]);
});

test("a text may contain tabs and line ends, which become \\n", () => {
	expect(lines.parse("a\tb\r\nc\rd\ne")).toBe("a\tb\nc\nd\ne");
});

test.each(["\u0000", "\u0008", "\u000b", "\u000c", "\u001b", "\u007f", "\u009f"])("a text may not contain %j", (character) => {
	expect(codes(lines, `a${character}b`)).toEqual(["control_characters"]);
});

test.each(["\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"])("a lone surrogate %j is refused, a pair is not", (text) => {
	expect(codes(line, text)).toEqual(["broken_characters"]);
	expect(codes(lines, text)).toEqual(["broken_characters"]);
	expect(line.parse("😀")).toBe("😀");
});

test("a text's size is checked in bytes of UTF-8", () => {
	expect(byteLength("é😀a")).toBe(7);
	expect(codes(lines, "é".repeat(8))).toEqual([]);
	expect(codes(lines, "é".repeat(8).concat("a"))).toEqual(["too_big"]);
});

test.each([1, null, undefined, {}, ["a"]])("%j is not a text", (value) => {
	expect(codes(line, value)).toEqual(["invalid_type"]);
	expect(codes(lines, value)).toEqual(["invalid_type"]);
});

test.each(["\u3164", "\u200b\u200b", "\u00ad\u2060\ufeff", "\u2800", "\u115f\u034f", "\ufe0f", "\u{e0100}"])("a name of only %j is refused", (name) => {
	expect(visibleLine(40).safeParse(name).success).toBe(false);
});

test.each(["", "Zé", "O\u2019Neil", "山田", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"])("%j is a visible or empty name", (name) => {
	expect(visibleLine(40).safeParse(name).success).toBe(true);
});
