import { expect, test } from "vitest";
import { bareSubject } from "./subject";

test.each([
	["Friday", "Friday"],
	["Re: Friday", "Friday"],
	["RE: re: Fwd: Friday", "Friday"],
	["Re[2]: Friday", "Friday"],
	["Re (3) : Friday", "Friday"],
	["AW: SV: Friday", "Friday"],
	["Enc: Res: Sexta", "Sexta"],
	["Re:Friday", "Friday"],
	["Regarding: Friday", "Regarding: Friday"],
	["Friday re: lunch", "Friday re: lunch"],
	["Ref: 4711", "Ref: 4711"],
	["I: the beginning", "I: the beginning"],
	["Re:", "Re:"],
	["", ""],
])("the bare subject of %j is %j", (subject, bare) => {
	expect(bareSubject(subject)).toBe(bare);
});
