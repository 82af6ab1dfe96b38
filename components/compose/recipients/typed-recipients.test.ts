import { expect, test } from "vitest";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { addRecipients, hasTyped, takeTyped } from "./typed-recipients";

const bia = { address: "bia" };

test.each([
	["one handle", "ana", ["bia", "ana"]],
	["several, in any shape", "Ana <ana@x>; caio\n", ["bia", "ana@x", "caio"]],
	["one who is there already", " BIA ", ["bia"]],
	["one who is named twice", "ana, ana", ["bia", "ana"]],
	["nothing but separators", " ,; ", ["bia"]],
	["what cannot be read as an address is kept to be corrected", "Team: ;", ["bia", "Team: ;"]],
])("%s", (_, text, addresses) => {
	expect(addRecipients([bia], text).map(({ address }) => address)).toEqual(addresses);
});

test("what stands in every address field is taken, and the fields are empty after it", () => {
	const draft = newDraft({ to: [bia], typed: { to: "ana", bcc: "caio" } });
	expect(takeTyped(draft)).toEqual({ to: [bia, { address: "ana" }], bcc: [{ address: "caio" }], typed: { to: "", bcc: "" } });
	expect(takeTyped(draft, ["cc"])).toEqual({});
	expect(hasTyped(draft)).toBe(true);
	expect(hasTyped({ ...draft, ...takeTyped(draft) })).toBe(false);
});
