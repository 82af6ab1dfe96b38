import { PomboError } from "#lib/core/errors";
import { type AccountId, newId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { newKey, seal, unseal } from "#lib/crypto/seal";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { readBlobFile, writeBlobFile } from "./blob-files";
import { openSegments, sealSegments } from "./segments";

/** A file that was written, and has no row yet. */
export interface WrittenBlob {
	id: string;
	accountId: AccountId;
	name: string;
	type: string;
	/** Bytes in clear. */
	size: number;
	key: Buffer;
}

/** Seals and writes a file of an account. It belongs to nobody until `insertBlob`; one without a row is removed within the day. */
export async function writeBlob(accountId: AccountId, { name, type }: { name: string; type: string }, source: AsyncIterable<Uint8Array>): Promise<WrittenBlob> {
	const [id, key] = [newId<string>(), newKey()];
	let size = 0;
	async function* counted() {
		for await (const chunk of source) {
			size += chunk.length;
			yield chunk;
		}
	}
	await writeBlobFile(id, sealSegments(counted(), key, id));
	return { id, accountId, name, type, size, key };
}

/** The row of a written file: from the commit on it is the account's. */
export async function insertBlob(tx: Tx, { id, accountId, name, type, size, key }: WrittenBlob, now: number, expiresAt: number | null): Promise<void> {
	const account = await tx.get<{ key_wrapped: Uint8Array | null }>("SELECT key_wrapped FROM account WHERE id = ?", accountId);
	if (!account?.key_wrapped) throw new PomboError("not_found");
	const accountKey = openAccountKey(accountId, account.key_wrapped);
	await tx.insert(
		"blob",
		["id", "account_id", "name_sealed", "type", "size", "key_wrapped", "created_at", "expires_at"],
		[[id, accountId, seal(accountKey, Buffer.from(name), place(id, "name")), type, size, seal(accountKey, key, place(id, "key_wrapped")), now, expiresAt]],
	);
}

export interface OpenBlob {
	name: string;
	type: string;
	size: number;
	bytes: AsyncIterable<Uint8Array>;
}

/** A file of the account, opened as it is read. Throws `not_found` for what is another account's, or has expired. */
export async function openBlob(accountId: AccountId, id: string, now: number): Promise<OpenBlob> {
	const row = await read().get<{ name_sealed: Uint8Array; type: string; size: number; key_wrapped: Uint8Array; account_key: Uint8Array | null }>(
		`SELECT b.name_sealed, b.type, b.size, b.key_wrapped, a.key_wrapped AS account_key FROM blob b JOIN account a ON a.id = b.account_id
		WHERE b.id = ? AND b.account_id = ? AND (b.expires_at IS NULL OR b.expires_at > ?)`,
		id,
		accountId,
		now,
	);
	if (!row?.account_key) throw new PomboError("not_found");
	const accountKey = openAccountKey(accountId, row.account_key);
	const key = unseal(accountKey, row.key_wrapped, place(id, "key_wrapped"));
	return {
		name: unseal(accountKey, row.name_sealed, place(id, "name")).toString("utf8"),
		type: row.type,
		size: Number(row.size),
		bytes: openSegments(readBlobFile(id), key, id),
	};
}

function place(id: string, column: string) {
	return { table: "blob", id, column };
}
