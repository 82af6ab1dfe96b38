import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Layout of a sealed value: format (1 byte) · key id (4) · nonce (12) · ciphertext · tag (16). */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + 4 + NONCE_BYTES;
export const KEY_BYTES = 32;

/** The row and column of a sealed value, its additional data: a value copied elsewhere fails authentication. */
export interface SealPlace {
	table: string;
	id: string;
	column: string;
}

/** AES-256-GCM (NIST SP 800-38D) under a random nonce. `keyId` is the version of the key. */
export function seal(key: Uint8Array, plaintext: Uint8Array, place: SealPlace, keyId = 0): Buffer {
	const nonce = random(NONCE_BYTES);
	const cipher = createCipheriv("aes-256-gcm", key, nonce);
	cipher.setAAD(additionalData(place));
	const sealed = Buffer.allocUnsafe(HEADER_BYTES + plaintext.length + TAG_BYTES);
	sealed.writeUInt8(FORMAT, 0);
	sealed.writeUInt32BE(keyId, 1);
	sealed.set(nonce, HEADER_BYTES - NONCE_BYTES);
	// GCM is a stream mode: `update` returns as many bytes as it gets, and `final` none.
	sealed.set(cipher.update(plaintext), HEADER_BYTES);
	cipher.final();
	sealed.set(cipher.getAuthTag(), HEADER_BYTES + plaintext.length);
	return sealed;
}

/** Decrypts a value of `seal` for the same place. Throws where the value, the key or the place is wrong. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: SealPlace): Buffer {
	if (sealed[0] !== FORMAT || sealed.length < HEADER_BYTES + TAG_BYTES) throw new Error(`sealed value of an unknown format in ${place.table}.${place.column}`);
	const tagAt = sealed.length - TAG_BYTES;
	const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(5, HEADER_BYTES), { authTagLength: TAG_BYTES });
	decipher.setAAD(additionalData(place));
	decipher.setAuthTag(sealed.subarray(tagAt));
	return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES, tagAt)), decipher.final()]);
}

/** The version of the key that sealed this value. */
export function sealedKeyId(sealed: Uint8Array): number {
	return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(1);
}

export function newKey(): Buffer {
	return random(KEY_BYTES);
}

const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);

/** Random bytes from a pool that is filled from the system; each byte is used once and then zeroed. */
function random(bytes: number): Buffer {
	if (pool.length < bytes) pool = randomBytes(POOL_BYTES);
	const taken = Buffer.from(pool.subarray(0, bytes));
	pool.fill(0, 0, bytes);
	pool = pool.subarray(bytes);
	return taken;
}

/** Includes the format number, so that another layout cannot be read as this one. */
function additionalData({ table, id, column }: SealPlace): Buffer {
	return Buffer.from(`${table}|${id}|${column}|${FORMAT}`);
}
