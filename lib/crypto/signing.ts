import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { derivedKey } from "./derived-keys";

/** What stands before the 32 bytes of a seed (RFC 8410, section 7), and of a public key (section 4). */
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** Ed25519 (RFC 8032) with the key of this installation. Base64url. */
export function signText(text: string): { signature: string; publicKey: string } {
	return { signature: sign(null, Buffer.from(text), privateKey()).toString("base64url"), publicKey: sitePublicKey() };
}

/** Whether a signature is of this text and this public key, both base64url. */
export function isSigned(text: string, { signature, publicKey }: { signature: string; publicKey: string }): boolean {
	try {
		const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, "base64url")]), format: "der", type: "spki" });
		return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
	} catch {
		return false;
	}
}

/** The public key of this installation, 32 bytes, base64url. */
export function sitePublicKey(): string {
	return createPublicKey(privateKey()).export({ format: "der", type: "spki" }).subarray(PUBLIC_PREFIX.length).toString("base64url");
}

function privateKey(): KeyObject {
	return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, derivedKey("signing")]), format: "der", type: "pkcs8" });
}
