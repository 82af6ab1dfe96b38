import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { env } from "#lib/core/env";

const COMMAND_WITHIN_MS = 30_000;

/** Where the keyring is stored. */
export interface KeyringSource {
	/** For messages. */
	name: string;
	/** Its text; null where there is none yet, which only a file may. */
	read(): string | null;
	/** Changes when the text may have changed; constant where that cannot be known without reading it. */
	version(): number;
	/** Replaces the text; absent where Pombo may not. */
	write?(text: string): void;
}

/** From POMBO_KEYRING, else what POMBO_KEYRING_COMMAND prints, else `keys/keyring.json` in the data directory. */
export function keyringSource(): KeyringSource {
	const { keyring, keyringCommand, dataDir } = env();
	if (keyring) return { name: "POMBO_KEYRING", read: () => keyring, version: () => 0 };
	if (keyringCommand) return { name: "The output of POMBO_KEYRING_COMMAND", read: () => run(keyringCommand), version: () => 0 };
	return keyringFile(path.join(dataDir, "keys", "keyring.json"));
}

/** The output may be the keys: it is in no message. */
function run(command: string): string {
	try {
		return execFileSync("/bin/sh", ["-c", command], { encoding: "utf8", timeout: COMMAND_WITHIN_MS, stdio: ["ignore", "pipe", "ignore"] });
	} catch (error) {
		const { status } = error as { status?: number | null };
		throw new Error(`POMBO_KEYRING_COMMAND ended with ${status ?? "no answer"}: it has to print the keyring.`);
	}
}

function keyringFile(file: string): KeyringSource {
	return {
		name: file,
		read() {
			if (!existsSync(file)) return null;
			chmodSync(file, 0o600);
			return readFileSync(file, "utf8");
		},
		version: () => (existsSync(file) ? statSync(file).mtimeMs : 0),
		write: (text) => replace(file, text),
	};
}

/** Written, synced, then renamed: a crash leaves either the keyring before or a complete new one. */
function replace(file: string, text: string): void {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	const partial = `${file}.partial`;
	const descriptor = openSync(partial, "w", 0o600);
	writeSync(descriptor, text);
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
