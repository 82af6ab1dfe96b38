import { expect, test } from "vitest";
import { composeMessageSchema } from "#lib/contracts/messages";
import { enteredMessageSchema } from "./entered-schemas";
import { cleanLine, cleanLines } from "./entered-text";

const ESC = "\u001b";

test.each([
	["Agenda\u000bPoint one", "Agenda\nPoint one"],
	["page\u000cpage", "page\npage"],
	["a\u0085b\u2028c\u2029d", "a\nb\nc\nd"],
	["a\r\nb\rc\nd\n\re", "a\nb\nc\nd\n\ne"],
	["a\u001eb\u001fc", "a\nb c"],
	["\tif (x)\n\t\treturn", "\tif (x)\n\t\treturn"],
	["  indented\n\n\n\n  again  ", "  indented\n\n\n\n  again  "],
	[`${ESC}[1;31mred${ESC}[0m and ${ESC}[38;2;255;0;0mtrue${ESC}[39m`, "red and true"],
	[`\u009b31mred\u009b0m`, "red"],
	[`${ESC}]0;title\u0007$ ls`, "$ ls"],
	[`${ESC}]8;;https://example.org${ESC}\\a link${ESC}]8;;${ESC}\\`, "a link"],
	[`${ESC}(B${ESC}[m${ESC}=ok${ESC}[?25l${ESC}[2K`, "ok"],
	[`${ESC}]never ended\nand the rest`, "]never ended\nand the rest"],
	[`a${ESC}b`, "ab"],
	["N\bNA\bAM\bME\bE _\bx_\by", "NAME xy"],
	["a\bb", "ab"],
	["a\u0000b\u0007c\u007fd\u0090e", "abcde"],
	["\ufeffBOM \ufeffinside", "BOM inside"],
	["half \ud83d, other \ude00, whole 😀", "half , other , whole 😀"],
	[
		"soft\u00adhyphen zero\u200bwidth nar\u202frow fam\u{1f468}\u200d\u{1f469} می\u200cخواهم",
		"soft\u00adhyphen zero\u200bwidth nar\u202frow fam\u{1f468}\u200d\u{1f469} می\u200cخواهم",
	],
	["\u202bעברית\u202c", "\u202bעברית\u202c"],
	["\u200b \u2060\n", ""],
])("multi-line text %j becomes %j", (text, cleaned) => {
	expect(cleanLines(text)).toBe(cleaned);
	expect(cleanLines(cleaned)).toBe(cleaned);
});

test.each([
	["Q3\tfigures", "Q3 figures"],
	["Q3\t\t\tfigures\r\n", "Q3 figures"],
	["one\u000btwo\u2028three\u0085four", "one two three four"],
	[`${ESC}[32mDone${ESC}[0m`, "Done"],
	["\u202egnp.exe\u202c \u2066x\u2069", "gnp.exe x"],
	["  two  blanks  ", "two  blanks"],
	["no\u00a0break 東京\u3000大阪", "no\u00a0break 東京\u3000大阪"],
	["\ufeffname\u0000", "name"],
	["\u200b\u200d", ""],
	["\u202a\u202c", ""],
])("one line %j becomes %j", (text, cleaned) => {
	expect(cleanLine(text)).toBe(cleaned);
	expect(cleanLine(cleaned)).toBe(cleaned);
});

test("no character makes the form's schema refuse a message, while the API's schema refuses control characters", () => {
	const ranges = [
		[0, 0x17f],
		[0x600, 0x620],
		[0x180b, 0x180f],
		[0x2000, 0x206f],
		[0xd7ff, 0xd810],
		[0xdff0, 0xe00f],
		[0xfe00, 0xfe0f],
		[0xfeff, 0xff00],
		[0xfff0, 0xffff],
	] as const;
	for (const code of ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))) {
		const character = String.fromCharCode(code);
		const message = { to: [`an${character}a`], subject: `a${character}b`, text: `a${character}b` };
		expect(enteredMessageSchema.safeParse(message).success, code.toString(16)).toBe(true);
	}
	expect(composeMessageSchema.safeParse({ to: ["ana"], text: "a\u000bb" }).success).toBe(false);
	expect(composeMessageSchema.safeParse({ to: ["ana"], subject: "a\tb", text: "a" }).success).toBe(false);
});

test.each(["\u001b[", "\u001b]", "\u001bP", "\u009b", "a\b", "_\b", "\ud83d", "\u2028", "\ufeff"])("a megabyte of %j is cleaned at once", (piece) => {
	const began = performance.now();
	cleanLine(piece.repeat(Math.ceil(1_000_000 / piece.length)));
	expect(performance.now() - began).toBeLessThan(10_000);
});
