import type { MessageId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { perProcess } from "#lib/core/per-process";
import type { Body, Envelope } from "./envelope";

/** A letter with its seals broken. */
export interface OpenedLetter {
	key: Buffer;
	envelope: Envelope;
	body?: Body;
}

const LETTERS_MAX = 1_000;

/**
 * Letters opened a moment ago. One that is sent is shown at once to its sender and to everyone it reaches, and unsealing it
 * for each costs more than storing it. In this process's memory only, the oldest first to go, and only for whoever brings the
 * letter's key.
 */
export function openedLetter(id: MessageId, key: Buffer): OpenedLetter | undefined {
	const letter = letters().get(id);
	return letter?.key.equals(key) ? letter : undefined;
}

export function keepOpened(id: MessageId, letter: OpenedLetter): void {
	const kept = letters();
	if (letter.body && letter.body.text.length + (letter.body.html?.length ?? 0) > LIMITS.keptOpenMaxChars) return;
	if (kept.size >= LETTERS_MAX) kept.delete(kept.keys().next().value as MessageId);
	kept.set(id, letter);
}

function letters(): Map<MessageId, OpenedLetter> {
	return perProcess("opened-letters", () => new Map());
}
