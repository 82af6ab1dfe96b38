import { expect, test } from "vitest";
import { snippetOf } from "./message-body";

test.each([
	["a short text whole", "Shall we\n\nwalk?", "Shall we walk?"],
	["the beginning of a long one", "word ".repeat(100), `${"word ".repeat(27)}word…`],
	["no half of a pair of surrogates at its end", `${"a".repeat(138)}😀😀`, `${"a".repeat(138)}…`],
	["no half of a pair after a long run of blanks", `a${" ".repeat(558)}😀 and more`, "a…"],
	["no more than there is", `${" ".repeat(600)}late`, "late"],
])("a snippet is %s", (_, text, expected) => {
	expect(snippetOf(text)).toBe(expected);
});
