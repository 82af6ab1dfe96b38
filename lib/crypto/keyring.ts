import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env } from "#lib/core/env";
import { perProcess } from "#lib/core/per-process";
import { KEY_BYTES } from "./seal";

const key = z
	.base64()
	.transform((text) => Buffer.from(text, "base64"))
	.refine((bytes) => bytes.length === KEY_BYTES, "must hold 32 bytes");

const keyringSchema = z.strictObject({
	/** The version that encrypts; every listed version can decrypt. */
	current: z.number().int().positive(),
	master: z.record(z.string().regex(/^[1-9]\d*$/), key),
	/** Signs the browser's session cookie, signs access tokens, and peppers passwords. */
	secrets: z.strictObject({ session: key, access: key, password: key }),
});

export type Keyring = z.output<typeof keyringSchema>;

/**
 * The keys of this installation: from POMBO_KEYRING where set, else from `keys/keyring.json` in the data directory, which
 * the first start creates. Without it stored data cannot be decrypted, so it is written before anything is sealed.
 */
export function keyring(): Keyring {
	return perProcess("keyring", () => {
		const { keyring: given, dataDir } = env();
		return given ? parseKeyring(given, "POMBO_KEYRING") : readOrMakeKeyring(path.join(dataDir, "keys", "keyring.json"));
	});
}

/** The master key of one version. Throws where the keyring does not have it. */
export function masterKey(ring: Keyring, version: number): Buffer {
	const found = ring.master[String(version)];
	if (!found) throw new Error(`the keyring holds no master key of version ${version}`);
	return found;
}

export function parseKeyring(text: string, source: string): Keyring {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new Error(`${source} is not valid JSON.`);
	}
	const parsed = keyringSchema.safeParse(json);
	// The message must not contain the values: they are keys.
	if (!parsed.success)
		throw new Error(`${source} is not a keyring: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}.`);
	masterKey(parsed.data, parsed.data.current);
	return parsed.data;
}

function readOrMakeKeyring(file: string): Keyring {
	if (!existsSync(file)) writeNewKeyring(file);
	chmodSync(file, 0o600);
	return parseKeyring(readFileSync(file, "utf8"), file);
}

/** Written, synced, then renamed: a crash leaves either no keyring or a complete one. */
function writeNewKeyring(file: string): void {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	const random = () => randomBytes(KEY_BYTES).toString("base64");
	const ring = { current: 1, master: { 1: random() }, secrets: { session: random(), access: random(), password: random() } };
	const partial = `${file}.partial`;
	const descriptor = openSync(partial, "w", 0o600);
	writeSync(descriptor, `${JSON.stringify(ring, null, "\t")}\n`);
	fsyncSync(descriptor);
	closeSync(descriptor);
	renameSync(partial, file);
	syncFolder(path.dirname(file));
}

function syncFolder(folder: string): void {
	const descriptor = openSync(folder, "r");
	fsyncSync(descriptor);
	closeSync(descriptor);
}
