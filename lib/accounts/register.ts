import type { RegisterInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { admit } from "./admission";
import { claimHandle } from "./handles/claim-handle";
import { insertAccount, type NewAccount, newAccount } from "./new-account";
import { requireUncommon } from "./passwords/new-password";

/** An account about to be written, and the invitation by which its person comes. */
export interface Newcomer extends NewAccount {
	invite: string | undefined;
}

export type HashPassword = (password: string) => Promise<string>;

/**
 * Creates a person's account with its key and its mailboxes. The first of an installation becomes its administrator.
 * Throws what `admit` throws, and `username_taken`, also to the second of two concurrent calls for one name.
 */
export async function register(input: RegisterInput, clock: Clock = systemClock, hash: HashPassword = hashPassword): Promise<AccountId> {
	const account = await prepareAccount(input, clock, hash);
	await write((tx) => insertRegistered(tx, account));
	return account.id;
}

/** Hashes the password outside the transaction, since it is slow. Throws `invalid_input` for a common password. */
export async function prepareAccount(input: RegisterInput, clock: Clock, hash: HashPassword): Promise<Newcomer> {
	requireUncommon(input.password, input.username);
	const { username: handle, locale, timeZone } = input;
	const passwordHash = await hash(input.password);
	return { ...newAccount({ handle, name: input.displayName || handle, passwordHash, locale, timeZone }, clock), invite: input.invite };
}

/** The account's rows, for a transaction that may write more. Throws `username_taken`. */
export async function insertRegistered(tx: Tx, account: Newcomer): Promise<void> {
	if (!(await claimHandle(tx, account))) {
		throw new PomboError("username_taken", undefined, {
			errors: [{ path: "username", code: "username_taken", message: "This user name is taken, or looks too much like another" }],
		});
	}
	const admin = (await tx.run("INSERT INTO setting (key, value) VALUES ('administrator', ?) ON CONFLICT DO NOTHING", account.id)) === 1;
	// Nobody could let the first one in.
	const state = admin ? "active" : await admit(tx, account.invite, Number(account.row.created_at));
	await insertAccount(tx, { ...account, row: { ...account.row, state } }, admin);
}
