import type { RegisterInput } from "#lib/contracts/accounts";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { type AccountId, newId } from "#lib/core/ids";
import { makeAccountKey } from "#lib/crypto/account-keys";
import { hashPassword } from "#lib/crypto/passwords";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { isCommonPassword } from "./common-passwords";
import { insertDefaultMailboxes } from "./default-mailboxes";
import { foldName } from "./fold-name";

/**
 * Makes a person's account with its key and its mailboxes. The first one of an installation administers the site.
 * Of two who ask for one name at once, one gets it and the other hears `username_taken`.
 */
export async function register(
	input: RegisterInput,
	clock: Clock = systemClock,
	hash: (password: string) => Promise<string> = hashPassword,
): Promise<AccountId> {
	if (isCommonPassword(input.password, input.username)) {
		throw new PomboError("invalid_input", undefined, {
			errors: [{ path: "password", code: "password_common", message: "This password is on the lists that attackers try first" }],
		});
	}
	const passwordHash = await hash(input.password);
	const accountId = newId<AccountId>();
	const name = input.displayName || input.username;
	await write(async (tx) => {
		await takeHandle(tx, input.username, accountId);
		const admin = (await tx.run("INSERT INTO setting (key, value) VALUES ('administrator', ?) ON CONFLICT DO NOTHING", accountId)) === 1;
		await tx.insert(
			"account",
			[
				"id",
				"kind",
				"handle",
				"name",
				"name_folded",
				"admin",
				"password_hash",
				"key_wrapped",
				"created_at",
				"locale",
				"time_zone",
				"receipts",
				"modseq",
				"changes_floor",
			],
			[
				[
					accountId,
					"person",
					input.username,
					name,
					foldName(name),
					admin,
					passwordHash,
					makeAccountKey(accountId).wrapped,
					clock(),
					input.locale ?? "en",
					input.timeZone ?? "UTC",
					true,
					0,
					0,
				],
			],
		);
		await insertDefaultMailboxes(tx, accountId);
	});
	return accountId;
}

async function takeHandle(tx: Tx, handle: string, accountId: AccountId): Promise<void> {
	const taken = await tx.run("INSERT INTO handle (name, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING", handle, accountId);
	if (taken === 0) {
		throw new PomboError("username_taken", undefined, { errors: [{ path: "username", code: "username_taken", message: "This user name is taken" }] });
	}
}
