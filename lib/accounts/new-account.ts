import type { Locale } from "#lib/contracts/accounts/locales";
import { type Clock, systemClock } from "#lib/core/clock";
import { type AccountId, newId } from "#lib/core/ids";
import { makeAccountKey } from "#lib/crypto/account-keys";
import type { Tx, Value } from "#lib/db/tx";
import { defaultMailboxes, MAILBOX_COLUMNS } from "./default-mailboxes";
import { foldName } from "./fold-name";

/** An account about to be written. Its ids and key are generated once, so that a retried transaction writes the same rows. */
export interface NewAccount {
	id: AccountId;
	handle: string;
	name: string;
	row: Record<string, Value>;
	mailboxes: Value[][];
}

interface NewAccountOptions {
	kind?: "person" | "group";
	handle: string;
	name: string;
	/** Null for an account that nobody can sign in to. */
	passwordHash: string | null;
	locale?: Locale;
	timeZone?: string;
}

/** A new account, of a person unless said otherwise, with its key and its mailboxes; writes nothing. */
export function newAccount({ kind = "person", handle, name, passwordHash, locale, timeZone }: NewAccountOptions, clock: Clock = systemClock): NewAccount {
	const id = newId<AccountId>();
	const row = {
		id,
		kind,
		handle,
		name,
		name_folded: foldName(name),
		password_hash: passwordHash,
		key_wrapped: makeAccountKey(id).wrapped,
		created_at: clock(),
		locale: locale ?? "en",
		time_zone: timeZone ?? "UTC",
		receipts: true,
		conversations: true,
		listed: true,
		modseq: 0,
		changes_floor: 0,
	};
	return { id, handle, name, row, mailboxes: defaultMailboxes(id) };
}

export async function insertAccount(tx: Tx, { row, mailboxes }: NewAccount, admin: boolean): Promise<void> {
	await tx.insert("account", [...Object.keys(row), "admin"], [[...Object.values(row), admin]]);
	await tx.insert("mailbox", MAILBOX_COLUMNS, mailboxes);
}
