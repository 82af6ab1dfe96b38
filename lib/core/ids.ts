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
export type SessionId = Branded<"session">;

let sequence = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7): sorts by the time it was made, or by a given one (ms), in any index. Ids of one
 * millisecond sort in the order of asking. Spelled in 26 letters of Crockford's Base32, which keeps the order: the usual
 * 36 would make every index and every page of it a third larger.
 */
export function newId<Id extends string>(atMs: number = Date.now()): Id {
	sequence = (sequence + 1) % 0x1_0000_0000;
	return base32(v7({ msecs: atMs, seq: sequence }, new Uint8Array(16))) as Id;
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const BITS = 5;

/** The same id for the same words, spelled as all ids are: 128 bits of their SHA-256. */
export function idOf<Id extends string>(...words: string[]): Id {
	return base32(createHash("sha256").update(JSON.stringify(words)).digest().subarray(0, 16)) as Id;
}

/** Most significant bits first; the last letter is filled up with zeros. */
function base32(bytes: Uint8Array): string {
	let text = "";
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		for (bits += 8; bits >= BITS; bits -= BITS) text += ALPHABET[(held >> (bits - BITS)) & 31];
		held &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + ALPHABET[(held << (BITS - bits)) & 31];
}
