import { existsSync } from "node:fs";
import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { keyedHash } from "#lib/crypto/derived-keys";
import { keyring } from "#lib/crypto/keyring";
import { keyringSource } from "#lib/crypto/keyring-source";
import { openConnection } from "#lib/db/sqlite-connection";
import { read, sqlitePath, write } from "#lib/db/store";

const SETTING = "keyring-check";

/** What the database says of the keyring that it was written with. */
interface Found {
	account?: { id: AccountId; key_wrapped: Uint8Array };
	check?: { value: string };
}

/**
 * Looks whether the keyring opens what the database holds, before anything is written and before a keyring is made. Throws one sentence
 * where it is missing or another one.
 */
export async function checkKeyring(): Promise<void> {
	const found = await findWritten();
	if (!found.account) return void keyring();
	const { name, read: readText } = keyringSource();
	if (readText() === null) throw new Error(`The keyring ${name} is missing, and without it what is stored cannot be opened: put it back.`);
	const isCheck = found.check === undefined || found.check.value === checkValue();
	if (!isCheck || !opens(found.account)) throw new Error(`${name} is not the keyring that this data was stored with: give Pombo the right one.`);
}

/** Writes down which keyring this database belongs to, once; after the migrations. */
export async function rememberKeyring(): Promise<void> {
	await write((tx) => tx.run("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", SETTING, checkValue()));
}

/** Says nothing of the keys, and is another one where the secrets are. */
function checkValue(): string {
	return keyedHash("keyring-check", "pombo").toString("base64url");
}

function opens({ id, key_wrapped }: NonNullable<Found["account"]>): boolean {
	try {
		openAccountKey(id, key_wrapped);
		return true;
	} catch {
		return false;
	}
}

const ACCOUNT = "SELECT id, key_wrapped FROM account WHERE key_wrapped IS NOT NULL ORDER BY id LIMIT 1";
const CHECK = `SELECT value FROM setting WHERE key = '${SETTING}'`;

async function findWritten(): Promise<Found> {
	try {
		if (env().dialect === "postgresql") {
			const [account, check] = [await read().get<NonNullable<Found["account"]>>(ACCOUNT), await read().get<{ value: string }>(CHECK)];
			return { account, check };
		}
		return findInFile(sqlitePath(env().databaseUrl));
	} catch (error) {
		if (isWithoutTables(error)) return {};
		throw error;
	}
}

/** Opened for reading alone: the file is not even made. */
function findInFile(file: string): Found {
	if (!existsSync(file)) return {};
	const db = openConnection(file, { readonly: true });
	try {
		return { account: db.prepare(ACCOUNT).get() as Found["account"], check: db.prepare(CHECK).get() as Found["check"] };
	} finally {
		db.close();
	}
}

/** A database in which no migration has run yet. */
function isWithoutTables(error: unknown): boolean {
	const { code, message } = error as { code?: string; message?: string };
	return code === "42P01" || Boolean(message?.includes("no such table"));
}
