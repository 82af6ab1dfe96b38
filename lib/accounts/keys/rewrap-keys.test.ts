import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { forgetPerProcess } from "#lib/core/per-process";
import { keyring, keyringText, withNewMaster } from "#lib/crypto/keyring";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { checkKeyring, rememberKeyring } from "./check-keyring";
import { countKeyVersions, rewrapKeys } from "./rewrap-keys";

onBothDatabases("the master key", (site) => {
	const file = () => path.join(site.dataDir, "keys", "keyring.json");
	const forget = () => {
		for (const name of ["keyring", "account-keys", "derived-key.keyring-check"]) forgetPerProcess(name);
	};
	const withoutKey = (version: number) => {
		const ring = keyring();
		const { [String(version)]: _, ...master } = ring.master;
		writeFileSync(file(), keyringText({ ...ring, master }));
		forget();
	};
	/** Each test has a keyring of its own. */
	afterEach(() => {
		rmSync(file(), { force: true });
		forget();
	});

	test("is replaced while letters are sent, and the old one is needed for nothing any more", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia", { subject: "Before" });
		writeFileSync(file(), keyringText(withNewMaster(keyring())));
		// The process still holds the keyring from before, and learns of the new key by itself.
		const [caio] = await site.people("caio");
		expect([...(await countKeyVersions()).entries()].sort()).toEqual([
			[1, 2],
			[2, 1],
		]);
		const progress: number[] = [];
		expect(await rewrapKeys(({ looked }) => progress.push(looked))).toBe(2);
		expect(progress).toEqual([3]);
		await site.letter(caio, "bia", { subject: "After" });
		withoutKey(1);
		expect((await site.list(bia)).map(({ subject }) => subject)).toEqual(["After", "Before"]);
		expect(await rewrapKeys()).toBe(0);
	});

	test("replaced never brings back a key that was destroyed", async () => {
		const [ana] = await site.people("ana", "bia");
		await site.run("UPDATE account SET key_wrapped = NULL WHERE id = ?", ana);
		writeFileSync(file(), keyringText(withNewMaster(keyring())));
		expect(await rewrapKeys()).toBe(1);
		expect(await site.rows("SELECT id FROM account WHERE key_wrapped IS NULL")).toEqual([{ id: ana }]);
	});

	test("that is missing or another one is one sentence, and nothing is written", async () => {
		await checkKeyring();
		await site.person("ana");
		await rememberKeyring();
		await checkKeyring();
		const stored = async () => JSON.stringify([await site.rows("SELECT * FROM setting ORDER BY key"), await site.rows("SELECT id FROM account")]);
		const before = await stored();
		renameSync(file(), `${file()}.away`);
		forget();
		await expect(checkKeyring()).rejects.toThrow(`The keyring ${file()} is missing`);
		expect(existsSync(file())).toBe(false);
		keyring();
		forget();
		const other = readFileSync(file(), "utf8");
		await expect(checkKeyring()).rejects.toThrow("is not the keyring that this data was stored with");
		expect(readFileSync(file(), "utf8")).toBe(other);
		expect(await stored()).toBe(before);
		renameSync(`${file()}.away`, file());
		forget();
		await checkKeyring();
	});
});
