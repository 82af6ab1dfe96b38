import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetPerProcess } from "#lib/core/per-process";
import { keyring, keyringText, latestKeyring, masterKey, masterKeyOf, parseKeyring, withNewMaster } from "./keyring";

let dataDir: string;
let file: string;

beforeEach(() => {
	dataDir = mkdtempSync(path.join(os.tmpdir(), "pombo-keys-"));
	file = path.join(dataDir, "keys", "keyring.json");
	Object.assign(process.env, { DATA_DIR: dataDir });
	delete process.env.POMBO_KEYRING;
	forget();
});
afterEach(() => {
	delete process.env.POMBO_KEYRING;
	delete process.env.POMBO_KEYRING_COMMAND;
	forget();
	rmSync(dataDir, { recursive: true, force: true });
});

function forget(): void {
	for (const name of ["env", "keyring"]) forgetPerProcess(name);
}

const mode = (of: string) => statSync(of).mode & 0o777;

test("the first start creates a keyring readable by its owner only, and the second reads it", () => {
	const made = keyring();
	expect(mode(file)).toBe(0o600);
	expect(mode(path.dirname(file))).toBe(0o700);
	forget();
	expect(keyring()).toEqual(made);
	expect(new Set([made.master[1], ...Object.values(made.secrets)].map(String)).size).toBe(4);
});

test("a keyring file that others can read gets mode 0600", () => {
	const made = keyring();
	rmSync(file);
	mkdirSync(path.dirname(file), { recursive: true });
	const text = JSON.stringify({ ...ringText(made), current: 1 });
	writeFileSync(file, text, { mode: 0o644 });
	forget();
	expect(keyring()).toEqual(made);
	expect(mode(file)).toBe(0o600);
});

test("a keyring from the environment is used, and nothing is written", () => {
	const made = keyring();
	const text = readFileSync(file, "utf8");
	rmSync(path.dirname(file), { recursive: true });
	process.env.POMBO_KEYRING = text;
	forget();
	expect(keyring()).toEqual(made);
	expect(() => statSync(file)).toThrow();
});

test("a keyring from a command is used, and one that prints none is one sentence without its output", () => {
	const made = keyring();
	const copy = path.join(dataDir, "elsewhere.json");
	writeFileSync(copy, readFileSync(file, "utf8"));
	rmSync(path.dirname(file), { recursive: true });
	process.env.POMBO_KEYRING_COMMAND = `cat '${copy}'`;
	forget();
	expect(keyring()).toEqual(made);
	expect(() => statSync(file)).toThrow();
	process.env.POMBO_KEYRING_COMMAND = "echo half of a secret; exit 3";
	forget();
	expect(() => keyring()).toThrow("POMBO_KEYRING_COMMAND ended with 3: it has to print the keyring.");
	process.env.POMBO_KEYRING_COMMAND = "echo half of a secret";
	forget();
	expect(() => keyring()).toThrow("The output of POMBO_KEYRING_COMMAND is not valid JSON.");
});

test("a master key that was added to the file while the process runs seals and opens at once", () => {
	const made = keyring();
	const added = withNewMaster(made);
	writeFileSync(file, keyringText(added));
	expect(masterKeyOf(2)).toEqual(added.master[2]);
	writeFileSync(file, keyringText(withNewMaster(added)));
	utimesSync(file, new Date(), new Date(Date.now() + 5_000));
	expect(latestKeyring().current).toBe(3);
	expect(keyring().secrets).toEqual(made.secrets);
});

test("a broken keyring file is never replaced by a new one", () => {
	keyring();
	writeFileSync(file, "{ half");
	forget();
	expect(() => keyring()).toThrow(`${file} is not valid JSON.`);
	expect(readFileSync(file, "utf8")).toBe("{ half");
});

test.each([{}, { current: 1, master: {}, secrets: {} }, { current: 1, master: { 1: "c2hvcnQ=" }, secrets: {} }, []])("%j is not a keyring", (ring) => {
	expect(() => parseKeyring(JSON.stringify(ring), "POMBO_KEYRING")).toThrow(/^POMBO_KEYRING is not a keyring: /);
});

test("a keyring without its current key is refused, and an error message never contains a key", () => {
	const made = keyring();
	const ring = ringText(made);
	expect(() => parseKeyring(JSON.stringify({ ...ring, current: 2 }), "POMBO_KEYRING")).toThrow("no master key of version 2");
	const broken = JSON.stringify({ ...ring, current: "one" });
	const error = (() => {
		try {
			return String(parseKeyring(broken, "POMBO_KEYRING"));
		} catch (reason) {
			return String(reason);
		}
	})();
	expect(error).toContain("current");
	for (const key of Object.values(ring.secrets)) expect(error).not.toContain(key);
	expect(() => masterKey(made, 9)).toThrow("version 9");
});

function ringText(ring: ReturnType<typeof keyring>) {
	return JSON.parse(keyringText(ring)) as { current: number; master: Record<string, string>; secrets: Record<string, string> };
}
