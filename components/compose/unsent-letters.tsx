import { hasWords, type LetterDraft } from "./letter-draft";

// One entry for each letter, so that two tabs of an account never overwrite each other's.
const prefixOf = (account: string) => `pombo-unsent:${account}:`;

/** Letters this device kept for an account because they were never sent. Damaged ones are passed over. */
export function keptLetters(account: string): LetterDraft[] {
	return keysOf(account)
		.map((key) => parse(localStorage.getItem(key)))
		.filter((draft) => draft !== null);
}

/** Keeps a letter while it has words. False where the device keeps nothing (private windows, full storage). */
export function keepLetter(account: string, draft: LetterDraft): boolean {
	try {
		const key = prefixOf(account) + draft.clientId;
		if (hasWords(draft)) localStorage.setItem(key, JSON.stringify(draft));
		else localStorage.removeItem(key);
		return true;
	} catch {
		return false;
	}
}

/** Sent, or thrown away. */
export function forgetLetter(account: string, clientId: string): void {
	try {
		localStorage.removeItem(prefixOf(account) + clientId);
	} catch {
		// Storage that cannot be opened holds nothing either.
	}
}

/** On sign-out: whoever sits here next finds nothing. */
export function forgetLetters(account: string): void {
	for (const key of keysOf(account)) localStorage.removeItem(key);
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
