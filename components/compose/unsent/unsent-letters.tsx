import { hasContent, type LetterDraft } from "./letter-draft";

// One localStorage entry for each letter, so that two tabs of an account do not overwrite each other's letters.
export const unsentPrefix = (account: string) => `pombo-unsent:${account}:`;

/** The stored letters of an account, without malformed entries. */
export function listUnsent(account: string): LetterDraft[] {
	return listUnsentIds(account)
		.map((clientId) => readUnsent(account, clientId).letter)
		.filter((draft) => draft !== null);
}

/** The clientIds of the stored letters. */
export function listUnsentIds(account: string): string[] {
	return keysOf(account).map((key) => key.slice(unsentPrefix(account).length));
}

/** A stored letter: the raw entry, null if absent, and the parsed letter, null if absent or malformed. */
export function readUnsent(account: string, clientId: string): { raw: string | null; letter: LetterDraft | null } {
	try {
		const raw = localStorage.getItem(unsentPrefix(account) + clientId);
		return { raw, letter: parse(raw) };
	} catch {
		return { raw: null, letter: null };
	}
}

/** Stores a letter and returns the raw entry, or null if storage fails (private window, quota exceeded). */
export function writeUnsent(account: string, draft: LetterDraft): string | null {
	try {
		const raw = JSON.stringify(draft);
		localStorage.setItem(unsentPrefix(account) + draft.clientId, raw);
		return raw;
	} catch {
		return null;
	}
}

export function removeUnsent(account: string, clientId: string): void {
	try {
		localStorage.removeItem(unsentPrefix(account) + clientId);
	} catch {
		// Storage that cannot be accessed has no entries.
	}
}

/** Removes all stored letters of an account, on sign-out. */
export function clearUnsent(account: string): void {
	for (const key of keysOf(account)) localStorage.removeItem(key);
}

/** Removes stored letters without content, before a page first reads the storage. */
export function removeEmptied(account: string): void {
	for (const { clientId } of listUnsent(account).filter((letter) => !hasContent(letter))) removeUnsent(account, clientId);
}

/** Whether a storage key is a letter of this account. Null means the whole storage, as in a StorageEvent. */
export function isUnsentKey(account: string, key: string | null): boolean {
	return key === null || key.startsWith(unsentPrefix(account));
}

function keysOf(account: string): string[] {
	try {
		return Object.keys(localStorage).filter((key) => key.startsWith(unsentPrefix(account)));
	} catch {
		return [];
	}
}

function parse(stored: string | null): LetterDraft | null {
	try {
		const draft: Partial<LetterDraft> | null = JSON.parse(stored ?? "null");
		const isComplete =
			typeof draft?.clientId === "string" &&
			typeof draft.text === "string" &&
			typeof draft.subject === "string" &&
			[draft.to, draft.cc, draft.bcc].every(Array.isArray);
		return isComplete ? (draft as LetterDraft) : null;
	} catch {
		return null;
	}
}
