import { expect, test } from "vitest";
import { splitQuote } from "./split-quote";

test.each([
	["Yes.\n\n> Shall we?", "Yes.", "> Shall we?"],
	["Yes.\n\nAna wrote:\n> Shall we?\n> Today?", "Yes.", "Ana wrote:\n> Shall we?\n> Today?"],
	["Yes.\nEm 3 de maio, Ana escreveu:\n\n> A\n\n> B\n", "Yes.", "Em 3 de maio, Ana escreveu:\n\n> A\n\n> B"],
	["> Shall we?\nYes.", "> Shall we?\nYes.", null],
	["> first\n\nYes to that.\n\n> second", "> first\n\nYes to that.", "> second"],
	["> only a quote", "> only a quote", null],
	["Ana wrote:\n> only a quote", "Ana wrote:\n> only a quote", null],
	["a > b\n5 > 3", "a > b\n5 > 3", null],
	["", "", null],
])("%j is split into what was written and what is quoted", (text, written, quote) => {
	expect(splitQuote(text)).toEqual({ written, quote });
});
