import type { ComposeMessageInput } from "#lib/contracts/messages";
import type { MessageView, PersonView } from "#lib/contracts/views";

export const ADDRESS_FIELDS = ["to", "cc", "bcc"] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** One recipient as written. `person` is undefined until the server has checked the address, and null if it is unknown. */
export interface Chip {
	address: string;
	person?: PersonView | null;
}

/** A version vector: how many changes each tab has made. */
export type LetterVersion = Readonly<Record<string, number>>;

/** A letter being written, stored as JSON in localStorage. Its clientId is the idempotency key for sending. */
export interface LetterDraft {
	clientId: string;
	to: Chip[];
	cc: Chip[];
	bcc: Chip[];
	subject: string;
	text: string;
	inReplyTo?: string;
	/** Of an answer: its thread, and when the newest letter of it that its writer had seen arrived (ISO 8601 UTC). */
	thread?: { id: string; newest: string };
	/** Text in the address fields that is not a recipient yet. */
	typed?: Partial<Record<AddressField, string>>;
	/** The `heading` of a reply before any change to it. */
	begunAs?: string;
	/** The changes it contains, and when the last was made (ms since the epoch): see letter-versions. */
	version?: LetterVersion;
	editedAt?: number;
	/** The `fingerprint` of a try without a response: the server may already have this version. */
	triedAs?: string;
}

export function newDraft(start: Partial<LetterDraft> = {}): LetterDraft {
	return { clientId: makeClientId(), to: [], cc: [], bcc: [], subject: "", text: "", ...start };
}

/** Whether there is anything worth saving. An untouched reply has no content. */
export function hasContent(draft: LetterDraft): boolean {
	if (draft.text.trim() !== "" || ADDRESS_FIELDS.some((field) => draft.typed?.[field]?.trim())) return true;
	if (draft.inReplyTo !== undefined) return draft.begunAs !== undefined && draft.begunAs !== heading(draft);
	return draft.subject.trim() !== "" || ADDRESS_FIELDS.some((field) => draft[field].length > 0);
}

/** Subject and recipients, for comparison. */
export function heading(draft: LetterDraft): string {
	return JSON.stringify([draft.subject, ...ADDRESS_FIELDS.map((field) => draft[field].map(({ address }) => address))]);
}

/** The number of distinct recipients, without unknown addresses. */
export function countPeople(draft: LetterDraft): number {
	const reached = ADDRESS_FIELDS.flatMap((field) => draft[field]).filter(({ person }) => person !== null);
	return new Set(reached.map(({ address, person }) => person?.handle ?? address.toLowerCase())).size;
}

export function toInput(draft: LetterDraft): ComposeMessageInput {
	const addresses = (field: AddressField) => draft[field].map((chip) => chip.person?.handle ?? chip.address);
	return {
		to: addresses("to"),
		cc: addresses("cc"),
		bcc: addresses("bcc"),
		subject: draft.subject,
		text: draft.text,
		clientId: draft.clientId,
		...(draft.inReplyTo ? { inReplyTo: draft.inReplyTo } : {}),
	};
}

/** The same letter with a new clientId, for use once an earlier version was sent under the old one. */
export function asNewLetter(draft: LetterDraft): LetterDraft {
	return { ...withoutTry(draft), clientId: makeClientId() };
}

/** The letter as if it had never been tried. */
export function withoutTry({ triedAs: _, ...draft }: LetterDraft): LetterDraft {
	return draft;
}

/** Equal for two versions that would send the same message. */
export function fingerprint(draft: LetterDraft): string {
	return JSON.stringify(toInput(draft));
}

/** The handle in an address not checked yet. The domain can be ignored: the server refuses other sites. */
function localPart(address: string): string {
	return address.toLowerCase().split("@")[0] ?? "";
}

/** Whether a sent message equals the draft: same text and subject, same recipients. */
export function isSameMessage(letter: MessageView, draft: LetterDraft): boolean {
	const sentTo = new Set([...letter.to, ...letter.cc, ...(letter.bcc ?? [])].map(({ handle }) => handle));
	const draftTo = new Set(ADDRESS_FIELDS.flatMap((field) => draft[field]).map(({ address, person }) => person?.handle ?? localPart(address)));
	return (
		visible(letter.text) === visible(draft.text) &&
		visible(letter.subject) === visible(draft.subject) &&
		sentTo.size === draftTo.size &&
		[...draftTo].every((handle) => sentTo.has(handle))
	);
}

/** A text without whitespace and invisible characters, which the server may remove (lib/contracts/text/entered-text.ts, too large for the first load). */
function visible(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colour codes are matched
	return text.replace(/\u001b\[[\d;?]*[a-z]|[\p{C}\s]+/giu, "");
}

/** A patch that adds the recipients of a second reply to the draft of the first. */
export function mergeRecipients(first: LetterDraft, second: LetterDraft): Partial<LetterDraft> {
	const reached = new Set(ADDRESS_FIELDS.flatMap((field) => first[field]).map(({ address, person }) => person?.handle ?? localPart(address)));
	const added = [...second.to, ...second.cc].filter(({ address, person }) => !reached.has(person?.handle ?? localPart(address)));
	return added.length > 0 ? { cc: [...first.cc, ...added] } : {};
}

/** A new idempotency key for sending. */
export function makeClientId(): string {
	// randomUUID exists only in secure contexts; elsewhere draw 128 random bits.
	if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
