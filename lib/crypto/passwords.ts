import { createHmac } from "node:crypto";
import path from "node:path";
import { Piscina } from "piscina";
import { forgetPerProcess, perProcess } from "#lib/core/per-process";
import { keyring } from "./keyring";

export const PASSWORD_COST = 12;
const WORKERS_MAX = 2;

/** Matches no password: compared where the account is unknown, so that both cases take the same time. */
const DUMMY_HASH = "$2b$12$pip65gqQDyl1fKp4TLQXyeNN.fyC6N4MLy8OPK6jmbdLsPtFn.QsW";

/** bcrypt at cost 12, off the event loop. */
export function hashPassword(password: string, cost = PASSWORD_COST): Promise<string> {
	return pool().run({ prepared: prepare(password), cost }, { name: "hash" });
}

/** Whether the password matches the hash; null is an account without a password. */
export async function verifyPassword(password: string, hashed: string | null): Promise<boolean> {
	const matches: boolean = await pool().run({ prepared: prepare(password), hashed: hashed ?? DUMMY_HASH }, { name: "verify" });
	return matches && hashed !== null;
}

/** Stops the worker threads. */
export async function closePasswordPool(): Promise<void> {
	await pool().destroy();
	forgetPerProcess("passwords");
}

function pool(): Piscina {
	return perProcess(
		"passwords",
		() => new Piscina({ filename: path.join(process.cwd(), "lib/crypto/password-worker.mjs"), minThreads: 0, maxThreads: WORKERS_MAX, idleTimeout: 30_000 }),
	);
}

/**
 * bcrypt reads 72 bytes and stops at a zero byte. A keyed digest in base64 is always 44 characters, and a stolen database
 * cannot be attacked offline without the keyring.
 */
function prepare(password: string): string {
	return createHmac("sha256", keyring().secrets.password).update(password.normalize("NFC")).digest("base64");
}
