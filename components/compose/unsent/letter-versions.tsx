import { ADDRESS_FIELDS, type LetterDraft, type LetterVersion, withoutTry } from "./letter-draft";

/** The fields that people edit. */
const EDITED_FIELDS = [...ADDRESS_FIELDS, "typed", "subject", "text", "inReplyTo"] as const;
type EditedField = (typeof EDITED_FIELDS)[number];

/** The letter with one more change by this tab, made now. */
export function bumpVersion(letter: LetterDraft, tab: string): LetterDraft {
	return { ...letter, version: { ...letter.version, [tab]: (letter.version?.[tab] ?? 0) + 1 }, editedAt: Date.now() };
}

/** Whether `newer` contains every change of `older`. False if either has no version vector (stored by an older Pombo). */
export function follows(newer: LetterDraft, older: LetterDraft): boolean {
	const { version } = newer;
	if (!version || !older.version) return false;
	return Object.entries(older.version).every(([tab, count]) => (version[tab] ?? 0) >= count);
}

/** The edited fields in which two versions differ. A resolved `person` is no difference. */
export function differences(a: LetterDraft, b: LetterDraft): EditedField[] {
	return EDITED_FIELDS.filter((field) => fieldValue(a, field) !== fieldValue(b, field));
}

/**
 * Merges two versions of a letter: the one that follows the other. If they are concurrent, the one edited last, and the
 * other as a `second` letter. Deterministic: every tab gets the same result with the same clientIds.
 */
export function reconcile(mine: LetterDraft, theirs: LetterDraft): { letter: LetterDraft; second?: LetterDraft } {
	if (follows(theirs, mine)) return { letter: theirs };
	if (follows(mine, theirs)) return { letter: mine };
	const version = mergeVersions(mine.version, theirs.version);
	if (differences(mine, theirs).length === 0) return { letter: { ...mine, version } };
	const [last, first] = isNewer(mine, theirs) ? [mine, theirs] : [theirs, mine];
	return { letter: { ...last, version }, second: { ...withoutTry(first), clientId: secondClientId(first) } };
}

function fieldValue(letter: LetterDraft, field: EditedField): string {
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

function mergeVersions(a: LetterVersion = {}, b: LetterVersion = {}): LetterVersion {
	return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((tab) => [tab, Math.max(a[tab] ?? 0, b[tab] ?? 0)]));
}

function isNewer(a: LetterDraft, b: LetterDraft): boolean {
	const [atA, atB] = [a.editedAt ?? 0, b.editedAt ?? 0];
	return atA === atB ? contents(a) > contents(b) : atA > atB;
}

function contents(letter: LetterDraft): string {
	return EDITED_FIELDS.map((field) => fieldValue(letter, field)).join("\n");
}

/** Derived from the contents (FNV-1a), so that two tabs that set the same version aside create the same letter. */
function secondClientId(letter: LetterDraft): string {
	let hash = 0x811c9dc5;
	for (const char of contents(letter)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return `${letter.clientId.split(".")[0]}.${(hash >>> 0).toString(36)}`;
}
