import { hasContent, type LetterDraft } from "./letter-draft";

// One entry for each letter, so that two tabs of an account never overwrite each other's.
const prefixOf = (account: string) => `pombo-unsent:${account}:`;

/** Letters this device kept for an account because they were never sent. Damaged ones are passed over. */
export function listUnsent(account: string): LetterDraft[] {
	return listUnsentIds(account)
		.map((clientId) => readUnsent(account, clientId).letter)
		.filter((draft) => draft !== null);
}

/** Which letters this device keeps. One that was emptied and left so is forgotten. */
export function listUnsentIds(account: string): string[] {
	return keysOf(account).map((key) => key.slice(prefixOf(account).length));
}

/** A letter as the device holds it: what is stored, and what that says; null where there is none, or a damaged one. */
export function readUnsent(account: string, clientId: string): { raw: string | null; letter: LetterDraft | null } {
	try {
		const raw = localStorage.getItem(prefixOf(account) + clientId);
		return { raw, letter: parse(raw) };
	} catch {
		return { raw: null, letter: null };
	}
}

/** Writes a letter down, and answers what was written; null where the device keeps nothing (private windows, full storage). */
export function writeUnsent(account: string, draft: LetterDraft): string | null {
	try {
		const raw = JSON.stringify(draft);
		localStorage.setItem(prefixOf(account) + draft.clientId, raw);
		return raw;
	} catch {
		return null;
	}
}

/** Sent, or thrown away. */
export function removeUnsent(account: string, clientId: string): void {
	try {
		localStorage.removeItem(prefixOf(account) + clientId);
	} catch {
		// Storage that cannot be opened holds nothing either.
	}
}

/** On sign-out: whoever sits here next finds nothing. */
export function clearUnsent(account: string): void {
	for (const key of keysOf(account)) localStorage.removeItem(key);
}

/** Before the first look of a page: letters that were emptied and left so. */
export function removeEmptied(account: string): void {
	for (const { clientId } of listUnsent(account).filter((letter) => !hasContent(letter))) removeUnsent(account, clientId);
}

/** Whether an entry of the device's storage is a letter of this account; null stands for all entries. */
export function isUnsentKey(account: string, key: string | null): boolean {
	return key === null || key.startsWith(prefixOf(account));
}

function keysOf(account: string): string[] {
	try {
		return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(account)));
	} catch {
		return [];
	}
}

function parse(stored: string | null): LetterDraft | null {
	try {
		const draft: Partial<LetterDraft> | null = JSON.parse(stored ?? "null");
		const whole =
			typeof draft?.clientId === "string" &&
			typeof draft.text === "string" &&
			typeof draft.subject === "string" &&
			[draft.to, draft.cc, draft.bcc].every(Array.isArray);
		return whole ? (draft as LetterDraft) : null;
	} catch {
		return null;
	}
}
