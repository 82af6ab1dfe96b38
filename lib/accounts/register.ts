import type { RegisterInput } from "#lib/contracts/accounts";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { claimHandle, insertAccount, type NewAccount, newAccount } from "./new-account";
import { requireUncommon } from "./passwords/new-password";

export type HashPassword = (password: string) => Promise<string>;

/**
 * Creates a person's account with its key and its mailboxes. The first of an installation becomes its administrator.
 * Throws `username_taken`, also to the second of two concurrent calls for one name.
 */
export async function register(input: RegisterInput, clock: Clock = systemClock, hash: HashPassword = hashPassword): Promise<AccountId> {
	const account = await prepareAccount(input, clock, hash);
	await write((tx) => insertRegistered(tx, account));
	return account.id;
}

/** Hashes the password outside the transaction, since it is slow. Throws `invalid_input` for a common password. */
export async function prepareAccount(input: RegisterInput, clock: Clock, hash: HashPassword): Promise<NewAccount> {
	requireUncommon(input.password, input.username);
	const { username: handle, locale, timeZone } = input;
	return newAccount({ handle, name: input.displayName || handle, passwordHash: await hash(input.password), locale, timeZone }, clock);
}

/** The account's rows, for a transaction that may write more. Throws `username_taken`. */
export async function insertRegistered(tx: Tx, account: NewAccount): Promise<void> {
	if (!(await claimHandle(tx, account))) {
		throw new PomboError("username_taken", undefined, { errors: [{ path: "username", code: "username_taken", message: "This user name is taken" }] });
	}
	const admin = (await tx.run("INSERT INTO setting (key, value) VALUES ('administrator', ?) ON CONFLICT DO NOTHING", account.id)) === 1;
	await insertAccount(tx, account, admin);
}
