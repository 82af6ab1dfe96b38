import { randomBytes } from "node:crypto";
import { z } from "zod";
import { perProcess } from "#lib/core/per-process";
import { keyringSource } from "./keyring-source";
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
 * The keys of this installation. Where they are a file, the first start creates it. Without it stored data cannot be decrypted, so it
 * is written before anything is sealed.
 */
export function keyring(): Keyring {
	return held().ring;
}

/** The same, read again where its file was changed since: for what is sealed with the current version. */
export function latestKeyring(): Keyring {
	const present = held();
	const version = keyringSource().version();
	return version === present.version ? present.ring : reload();
}

/** The master key of one version, also of one that was added while this process runs. Throws where the keyring does not have it. */
export function masterKeyOf(version: number): Buffer {
	const { ring } = held();
	return masterKey(ring.master[String(version)] ? ring : reload(), version);
}

/** Throws where the keyring does not have the version. */
export function masterKey(ring: Keyring, version: number): Buffer {
	const found = ring.master[String(version)];
	if (!found) throw new Error(`the keyring holds no master key of version ${version}`);
	return found;
}

interface Held {
	ring: Keyring;
	/** Of the source when it was read. */
	version: number;
}

function held(): Held {
	return perProcess("keyring", () => {
		const source = keyringSource();
		if (source.read() === null) source.write?.(keyringText(newKeyring()));
		return readHeld();
	});
}

function reload(): Keyring {
	return Object.assign(held(), readHeld()).ring;
}

function readHeld(): Held {
	const source = keyringSource();
	const version = source.version();
	return { ring: parseKeyring(source.read() ?? "", source.name), version };
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

/** As `parseKeyring` reads it. */
export function keyringText({ current, master, secrets }: Keyring): string {
	const text = (keys: Record<string, Buffer>) => Object.fromEntries(Object.entries(keys).map(([name, bytes]) => [name, bytes.toString("base64")]));
	return `${JSON.stringify({ current, master: text(master), secrets: text(secrets) }, null, "\t")}\n`;
}

/** The same keys, and a new master key that seals from now on. */
export function withNewMaster(ring: Keyring): Keyring {
	const version = Math.max(...Object.keys(ring.master).map(Number)) + 1;
	return { ...ring, current: version, master: { ...ring.master, [version]: randomBytes(KEY_BYTES) } };
}

function newKeyring(): Keyring {
	const random = () => randomBytes(KEY_BYTES);
	return { current: 1, master: { 1: random() }, secrets: { session: random(), access: random(), password: random() } };
}
