import { createHmac } from "node:crypto";
import { perProcess } from "#lib/core/per-process";
import { keyring } from "./keyring";

/** What a key is derived for. A word must not be used for something else later: what was hashed with it is stored. */
type Purpose = "audit-chain" | "recovery-code" | "keyring-check" | "signing";

/**
 * A key of this installation for one purpose, derived from a secret of the keyring that is never replaced (NIST SP 800-108r1,
 * section 4.1, one block of HMAC-SHA-256). 32 bytes.
 */
export function derivedKey(purpose: Purpose): Buffer {
	return perProcess(`derived-key.${purpose}`, () => createHmac("sha256", keyring().secrets.password).update(`pombo|derived-key|${purpose}`).digest());
}

/** HMAC-SHA-256 with the key of a purpose: who has the database alone can neither compute nor guess it. */
export function keyedHash(purpose: Purpose, value: string | Uint8Array): Buffer {
	return createHmac("sha256", derivedKey(purpose)).update(value).digest();
}
