import { createHash } from "node:crypto";
import { v7 } from "uuid";

type Branded<Name extends string> = string & { readonly __id: Name };

export type AccountId = Branded<"account">;
export type MessageId = Branded<"message">;
export type EmailId = Branded<"email">;
export type ThreadId = Branded<"thread">;
export type MailboxId = Branded<"mailbox">;
export type SubmissionId = Branded<"submission">;
export type DeliveryId = Branded<"delivery">;
export type JobId = Branded<"job">;
export type SessionId = Branded<"session">;

let sequence = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7): sorts by creation time, or by `atMs` (milliseconds). Ids of one millisecond sort in the
 * order of creation. Encoded as 26 characters of Crockford's Base32, which preserves the order: the usual 36 characters would
 * make every index a third larger.
 */
export function newId<Id extends string>(atMs: number = Date.now()): Id {
	sequence = (sequence + 1) % 0x1_0000_0000;
	return base32(v7({ msecs: atMs, seq: sequence }, new Uint8Array(16))) as Id;
}

/** When an id of `newId` was made, in ms since the epoch: its first 48 bits. */
export function timeOfId(id: string): number {
	let bits = 0;
	for (const character of id.slice(0, 10)) bits = bits * 2 ** BITS + ALPHABET.indexOf(character);
	return Math.floor(bits / 2 ** (10 * BITS - 48));
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const BITS = 5;

/** A deterministic id: the first 128 bits of the SHA-256 of `parts`, encoded as all ids are. */
export function idOf<Id extends string>(...parts: string[]): Id {
	return base32(createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16)) as Id;
}

/** Most significant bits first; the last character is padded with zero bits. */
function base32(bytes: Uint8Array): string {
	let text = "";
	let buffer = 0;
	let bits = 0;
	for (const byte of bytes) {
		buffer = (buffer << 8) | byte;
		for (bits += 8; bits >= BITS; bits -= BITS) text += ALPHABET[(buffer >> (bits - BITS)) & 31];
		buffer &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + ALPHABET[(buffer << (BITS - bits)) & 31];
}
