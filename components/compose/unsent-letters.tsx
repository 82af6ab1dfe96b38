import { hasWords, type LetterDraft } from "./letter-draft";

const keyFor = (account: string) => `pombo-unsent:${account}`;

/** Letters this device kept for an account because they were never sent. Damaged storage reads as none. */
export function keptLetters(account: string): LetterDraft[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyFor(account)) ?? "[]");
		return Array.isArray(kept) ? kept.filter(isDraft) : [];
	} catch {
		return [];
	}
}

/** Keeps what has words. False where the device keeps nothing (private windows, full storage). */
export function keepLetters(account: string, letters: LetterDraft[]): boolean {
	try {
		const worth = letters.filter(hasWords);
		if (worth.length > 0) localStorage.setItem(keyFor(account), JSON.stringify(worth));
		else localStorage.removeItem(keyFor(account));
		return true;
	} catch {
		return false;
	}
}

/** On sign-out: whoever sits here next finds nothing. */
export function forgetLetters(account: string): void {
	try {
		localStorage.removeItem(keyFor(account));
	} catch {
		// Storage that cannot be opened holds nothing either.
	}
}

function isDraft(value: unknown): value is LetterDraft {
	const draft = value as Partial<LetterDraft> | null;
	return typeof draft?.clientId === "string" && typeof draft.text === "string" && typeof draft.subject === "string" && [draft.to, draft.cc, draft.bcc].every(Array.isArray);
}
