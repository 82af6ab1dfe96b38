import { expect, test } from "vitest";
import { type LetterDraft, newDraft } from "./letter-draft";
import { bumpVersion, differences, follows, reconcile } from "./letter-versions";

const draft: LetterDraft = { ...newDraft({ subject: "Shared", text: "Begun." }), version: { one: 1 }, editedAt: 1 };
const edit = (from: LetterDraft, tab: string, patch: Partial<LetterDraft>, editedAt: number): LetterDraft => ({
	...bumpVersion({ ...from, ...patch }, tab),
	editedAt,
});

test("a later version replaces an earlier one, in either order of comparison", () => {
	const newer = edit(edit(draft, "two", { text: "Begun. More." }, 2), "one", { text: "Begun. More still." }, 3);
	expect(follows(newer, draft)).toBe(true);
	expect(reconcile(draft, newer)).toEqual({ letter: newer });
	expect(reconcile(newer, draft)).toEqual({ letter: newer });
});

test("an older version never replaces a newer one, even if its clock is ahead", () => {
	const newer = edit(draft, "two", { text: "Begun. More." }, 0);
	expect(reconcile(newer, draft)).toEqual({ letter: newer });
});

test("two concurrent versions are both kept, and every tab gets the same two", () => {
	const a = edit(draft, "one", { text: "What the first says." }, 5);
	const b = edit(draft, "two", { text: "What the second says." }, 6);
	const merged = reconcile(a, b);
	expect(merged.letter).toMatchObject({ clientId: draft.clientId, text: "What the second says.", version: { one: 2, two: 1 } });
	expect(merged.second).toMatchObject({ text: "What the first says." });
	expect(merged.second?.clientId).not.toBe(draft.clientId);
	expect(reconcile(b, a)).toEqual(merged);
	expect(reconcile(a, merged.letter)).toEqual({ letter: merged.letter });
	expect(reconcile(b, merged.letter)).toEqual({ letter: merged.letter });
});

test("concurrent versions of the same millisecond are both kept", () => {
	const a = edit(draft, "one", { text: "A" }, 5);
	const b = edit(draft, "two", { text: "B" }, 5);
	expect(reconcile(a, b)).toEqual(reconcile(b, a));
});

test("resolving an address in two tabs is no conflict", () => {
	const person = { handle: "bia", name: "Bia", kind: "person" as const };
	const from = { ...draft, to: [{ address: "bia" }] };
	const a = edit(from, "one", { to: [{ address: "bia", person }] }, 5);
	const b = edit(from, "two", { to: [{ address: "bia", person }] }, 6);
	expect(reconcile(a, b)).toMatchObject({ letter: { version: { one: 2, two: 1 } } });
	expect(reconcile(a, b).second).toBeUndefined();
});

test("a letter without a version vector, from an older Pombo, neither overwrites nor is overwritten", () => {
	const { version: _, editedAt: __, ...old } = { ...draft, text: "From before." };
	const { letter, second } = reconcile(draft, old);
	expect([letter.text, second?.text].sort()).toEqual(["Begun.", "From before."]);
	expect(reconcile(draft, { ...old, text: draft.text }).second).toBeUndefined();
});

test("text typed in an address field is a difference", () => {
	expect(differences(draft, { ...draft, typed: { cc: "bi" } })).toEqual(["typed"]);
	expect(differences(draft, { ...draft, typed: { cc: "" } })).toEqual([]);
});
