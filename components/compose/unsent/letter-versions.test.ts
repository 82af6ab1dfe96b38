import { expect, test } from "vitest";
import { type LetterDraft, newDraft } from "./letter-draft";
import { changedHere, differences, follows, reconcile } from "./letter-versions";

const begun: LetterDraft = { ...newDraft({ subject: "Shared", text: "Begun." }), version: { one: 1 }, editedAt: 1 };
const written = (from: LetterDraft, tab: string, patch: Partial<LetterDraft>, editedAt: number): LetterDraft => ({
	...changedHere({ ...from, ...patch }, tab),
	editedAt,
});

test("what was written on from here replaces this, in whichever order the two are compared", () => {
	const later = written(written(begun, "two", { text: "Begun. More." }, 2), "one", { text: "Begun. More still." }, 3);
	expect(follows(later, begun)).toBe(true);
	expect(reconcile(begun, later)).toEqual({ letter: later });
	expect(reconcile(later, begun)).toEqual({ letter: later });
});

test("an older version never replaces a newer one, whatever the clocks say", () => {
	const later = written(begun, "two", { text: "Begun. More." }, 0);
	expect(reconcile(later, begun)).toEqual({ letter: later });
});

test("two versions of which neither knows the other are both kept, and every tab keeps the same two", () => {
	const a = written(begun, "one", { text: "What the first says." }, 5);
	const b = written(begun, "two", { text: "What the second says." }, 6);
	const here = reconcile(a, b);
	expect(here.letter).toMatchObject({ clientId: begun.clientId, text: "What the second says.", version: { one: 2, two: 1 } });
	expect(here.second).toMatchObject({ text: "What the first says." });
	expect(here.second?.clientId).not.toBe(begun.clientId);
	expect(reconcile(b, a)).toEqual(here);
	expect(reconcile(a, here.letter)).toEqual({ letter: here.letter });
	expect(reconcile(b, here.letter)).toEqual({ letter: here.letter });
});

test("made in the same millisecond, both are kept all the same", () => {
	const a = written(begun, "one", { text: "A" }, 5);
	const b = written(begun, "two", { text: "B" }, 5);
	expect(reconcile(a, b)).toEqual(reconcile(b, a));
});

test("two tabs that found out who an address means have not written anything apart", () => {
	const person = { handle: "bia", name: "Bia", kind: "person" as const };
	const from = { ...begun, to: [{ address: "bia" }] };
	const a = written(from, "one", { to: [{ address: "bia", person }] }, 5);
	const b = written(from, "two", { to: [{ address: "bia", person }] }, 6);
	expect(reconcile(a, b)).toMatchObject({ letter: { version: { one: 2, two: 1 } } });
	expect(reconcile(a, b).second).toBeUndefined();
});

test("a letter kept by an older Pombo, which counted nothing, is neither overwritten nor believed", () => {
	const { version: _, editedAt: __, ...old } = { ...begun, text: "From before." };
	const { letter, second } = reconcile(begun, old);
	expect([letter.text, second?.text].sort()).toEqual(["Begun.", "From before."]);
	expect(reconcile(begun, { ...old, text: begun.text }).second).toBeUndefined();
});

test("what stands in a field counts as written", () => {
	expect(differences(begun, { ...begun, typed: { cc: "bi" } })).toEqual(["typed"]);
	expect(differences(begun, { ...begun, typed: { cc: "" } })).toEqual([]);
});
