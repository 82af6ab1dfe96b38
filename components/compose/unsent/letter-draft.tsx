import type { ComposeMessageInput } from "#lib/contracts/messages";
import type { MessageView, PersonView } from "#lib/contracts/views";

export const ADDRESS_FIELDS = ["to", "cc", "bcc"] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** One recipient as written; `person` once the server knows who it is, null once it knows nobody. */
export interface Chip {
	address: string;
	person?: PersonView | null;
}

/** How often each tab has changed a letter: what makes one version follow another, or stand beside it. */
export type LetterVersion = Readonly<Record<string, number>>;

/** A letter that is being written. Its clientId is made once, so that sending it twice sends it once. */
export interface LetterDraft {
	clientId: string;
	to: Chip[];
	cc: Chip[];
	bcc: Chip[];
	subject: string;
	text: string;
	inReplyTo?: string;
	/** What stands in an address field and is no recipient yet. */
	typed?: Partial<Record<AddressField, string>>;
	/** An answer as it was before anything was written in it. */
	begunAs?: string;
	/** Which changes it holds, and when the last of them was made: see letter-versions. */
	version?: LetterVersion;
	editedAt?: number;
	/** What was sent in a try whose answer has not come: the server may have this letter already, as it was then. */
	triedAs?: string;
}

export function newDraft(start: Partial<LetterDraft> = {}): LetterDraft {
	return { clientId: makeClientId(), to: [], cc: [], bcc: [], subject: "", text: "", ...start };
}

/** Whether losing it would lose anything. */
export function hasContent(draft: LetterDraft): boolean {
	if (draft.text.trim() !== "" || ADDRESS_FIELDS.some((field) => draft.typed?.[field]?.trim())) return true;
	if (draft.inReplyTo !== undefined) return draft.begunAs !== undefined && draft.begunAs !== heading(draft);
	return draft.subject.trim() !== "" || ADDRESS_FIELDS.some((field) => draft[field].length > 0);
}

/** All of a letter but its text. */
function heading(draft: LetterDraft): string {
	return JSON.stringify([draft.subject, ...ADDRESS_FIELDS.map((field) => draft[field].map(({ address }) => address))]);
}

/** How many people the letter would go to: each once, and nobody for a name that nobody has. */
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

/** The same letter under a new name, for when the old name went out with earlier words. */
export function asNewLetter(draft: LetterDraft): LetterDraft {
	return { ...withoutTry(draft), clientId: makeClientId() };
}

/** The letter as one that was never tried. */
export function withoutTry({ triedAs: _, ...draft }: LetterDraft): LetterDraft {
	return draft;
}

/** Tells whether a letter was changed since a try. */
export function fingerprint(draft: LetterDraft): string {
	return JSON.stringify(toInput(draft));
}

/** The handle in an address that the server has not explained yet: another site's would have been refused. */
function localPart(address: string): string {
	return address.toLowerCase().split("@")[0] ?? "";
}

/** Whether a letter that went out is the one that stands here: the same words to the same people. */
export function isSameMessage(letter: MessageView, draft: LetterDraft): boolean {
	const went = new Set([...letter.to, ...letter.cc, ...(letter.bcc ?? [])].map(({ handle }) => handle));
	const meant = new Set(ADDRESS_FIELDS.flatMap((field) => draft[field]).map(({ address, person }) => person?.handle ?? localPart(address)));
	return (
		visible(letter.text) === visible(draft.text) &&
		visible(letter.subject) === visible(draft.subject) &&
		went.size === meant.size &&
		[...meant].every((handle) => went.has(handle))
	);
}

/** What can be seen of a text. The server left the rest out (lib/contracts/entered-text.ts, whose weight the first load is spared). */
function visible(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of terminals are looked for
	return text.replace(/\u001b\[[\d;?]*[a-z]|[\p{C}\s]+/giu, "");
}

export type ReplyKind = "reply" | "replyAll" | "forward";

/** The beginning of an answer. Replying to one's own letter goes on writing to the same people. */
export function answerTo(letter: MessageView, kind: ReplyKind, own: string, words: { re: string; fwd: string; quoted: string }): LetterDraft {
	if (kind === "forward") {
		return newDraft({ subject: prefixed(letter.subject, words.fwd), text: `\n\n${words.quoted}\n${letter.text}` });
	}
	const { to, cc } = answerRecipients(letter, kind, own);
	const answer = newDraft({ to: chips(to), cc: chips(cc), subject: prefixed(letter.subject, words.re), inReplyTo: letter.id });
	return { ...answer, begunAs: heading(answer) };
}

/**
 * Whom an answer goes to: the sender, and with everybody the other recipients, each once and without oneself. One's own
 * letter is answered to those it went to. Blind copies stay out of it.
 */
export function answerRecipients(letter: MessageView, kind: "reply" | "replyAll", own: string): { to: PersonView[]; cc: PersonView[] } {
	const mine = letter.from.handle === own;
	const seen = new Set([own]);
	const unseen = ({ handle }: PersonView) => !seen.has(handle) && seen.add(handle);
	const to = (mine ? letter.to : [letter.from]).filter(unseen);
	const cc = kind === "replyAll" ? (mine ? letter.cc : [...letter.to, ...letter.cc]).filter(unseen) : [];
	// Who wrote to nobody but themselves goes on doing so.
	return to.length + cc.length > 0 || !mine ? { to, cc } : { to: letter.to.slice(0, 1), cc };
}

/** What a second answer to the same letter adds to one that was begun: the people whom it would reach too. */
export function widened(begun: LetterDraft, second: LetterDraft): Partial<LetterDraft> {
	const reached = new Set(ADDRESS_FIELDS.flatMap((field) => begun[field]).map(({ address, person }) => person?.handle ?? localPart(address)));
	const added = [...second.to, ...second.cc].filter(({ address, person }) => !reached.has(person?.handle ?? localPart(address)));
	return added.length > 0 ? { cc: [...begun.cc, ...added] } : {};
}

/** "Re: " once, however often one answers, in whichever language it was added. */
function prefixed(subject: string, prefix: string): string {
	const bare = subject.replace(/^(?:(?:re|fwd?|res|enc)\s*:\s*)+/i, "");
	return `${prefix} ${bare}`.trim();
}

function chips(people: PersonView[]): Chip[] {
	return people.map((person) => ({ address: person.handle, person }));
}

function makeClientId(): string {
	// randomUUID exists only on https and localhost; elsewhere the same bits are drawn by hand.
	if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
