import { ADDRESS_FIELDS, type LetterDraft, type LetterVersion, withoutTry } from "./letter-draft";

/** What people write of a letter, and lose when it is overwritten. */
const WRITTEN = [...ADDRESS_FIELDS, "typed", "subject", "text", "inReplyTo"] as const;
type Written = (typeof WRITTEN)[number];

/** The letter as this tab has just changed it. */
export function changedHere(letter: LetterDraft, tab: string): LetterDraft {
	return { ...letter, version: { ...letter.version, [tab]: (letter.version?.[tab] ?? 0) + 1 }, editedAt: Date.now() };
}

/** Whether a version holds all of another. One without counts, of an older Pombo, holds nothing and is held by nothing. */
export function follows(later: LetterDraft, earlier: LetterDraft): boolean {
	const { version } = later;
	if (!version || !earlier.version) return false;
	return Object.entries(earlier.version).every(([tab, count]) => (version[tab] ?? 0) >= count);
}

/** The fields in which two versions say something else. Who an address turned out to be is no difference. */
export function differences(a: LetterDraft, b: LetterDraft): Written[] {
	return WRITTEN.filter((field) => said(a, field) !== said(b, field));
}

/**
 * One letter out of two versions of it: the one that follows the other. Where neither does, the one edited last, and the
 * other as a second letter. Each tab that compares the two comes to the same, under the same names.
 */
export function reconcile(mine: LetterDraft, theirs: LetterDraft): { letter: LetterDraft; second?: LetterDraft } {
	if (follows(theirs, mine)) return { letter: theirs };
	if (follows(mine, theirs)) return { letter: mine };
	const version = joined(mine.version, theirs.version);
	if (differences(mine, theirs).length === 0) return { letter: { ...mine, version } };
	const [last, first] = isLater(mine, theirs) ? [mine, theirs] : [theirs, mine];
	return { letter: { ...last, version }, second: { ...withoutTry(first), clientId: secondName(first) } };
}

function said(letter: LetterDraft, field: Written): string {
	switch (field) {
		case "to":
		case "cc":
		case "bcc":
			return JSON.stringify(letter[field].map(({ address }) => address));
		case "typed":
			return JSON.stringify(ADDRESS_FIELDS.map((name) => letter.typed?.[name] ?? ""));
		default:
			return letter[field] ?? "";
	}
}

function joined(a: LetterVersion = {}, b: LetterVersion = {}): LetterVersion {
	return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((tab) => [tab, Math.max(a[tab] ?? 0, b[tab] ?? 0)]));
}

function isLater(a: LetterDraft, b: LetterDraft): boolean {
	const [atA, atB] = [a.editedAt ?? 0, b.editedAt ?? 0];
	return atA === atB ? contents(a) > contents(b) : atA > atB;
}

function contents(letter: LetterDraft): string {
	return WRITTEN.map((field) => said(letter, field)).join("\n");
}

/** Made of what it says, so that two tabs which put the same version aside make one letter of it. */
function secondName(letter: LetterDraft): string {
	let hash = 0x811c9dc5;
	for (const char of contents(letter)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return `${letter.clientId.split(".")[0]}.${(hash >>> 0).toString(36)}`;
}
