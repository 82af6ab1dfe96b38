import { expect, test } from "vitest";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { addRecipients, commitTyped, hasTyped, namesRecipients } from "./typed-recipients";

const bia = { address: "bia" };

test.each([
	["one handle", "ana", ["bia", "ana"]],
	["several, in any shape", "Ana <ana@x>; caio\n", ["bia", "ana@x", "caio"]],
	["one that is already a recipient", " BIA ", ["bia"]],
	["one that is named twice", "ana, ana", ["bia", "ana"]],
	["nothing but separators", " ,; ", ["bia"]],
	["text that is no address is kept for correction", "Team: ;", ["bia", "Team: ;"]],
])("%s", (_, text, addresses) => {
	expect(addRecipients([bia], text).map(({ address }) => address)).toEqual(addresses);
});

test("text typed in any address field becomes recipients, and the fields are emptied", () => {
	const draft = newDraft({ to: [bia], typed: { to: "ana", bcc: "caio" } });
	expect(commitTyped(draft)).toEqual({ to: [bia, { address: "ana" }], bcc: [{ address: "caio" }], typed: { to: "", bcc: "" } });
	expect(commitTyped(draft, ["cc"])).toEqual({});
	expect(hasTyped(draft)).toBe(true);
	expect(hasTyped({ ...draft, ...commitTyped(draft) })).toBe(false);
});

test.each([
	["'ana@localhost'", true],
	["ana@localhost (Ana Souza)", true],
	["\u2022 ana", true],
	["one\uff0ctwo", true],
	["Ana (HR, S\u00e3o Paulo) <ana@localhost>", true],
	["ana", false],
	["Ana Souza", false],
	["", false],
])("pasting %j makes recipients at once: %s", (text, expected) => {
	expect(namesRecipients(text)).toBe(expected);
});
