import type { PersonView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import { claimHandle } from "./handles/claim-handle";
import { insertAccount, newAccount } from "./new-account";

/** Reserved since the first version, so that nobody can register it. */
export const SYSTEM_HANDLE = "pombo";

/**
 * The sender of Pombo's own messages. It has no password, so nobody can sign in to it: a reply is delivered and stays unread.
 * The directory omits it. Created at the first call; concurrent calls create it once.
 */
export async function systemAccount(clock: Clock = systemClock): Promise<{ id: AccountId; view: PersonView }> {
	const view: PersonView = { handle: SYSTEM_HANDLE, name: "Pombo", kind: "person" };
	const existing = await findSystemAccount();
	if (existing) return { id: existing, view };
	const created = newAccount({ handle: SYSTEM_HANDLE, name: view.name, passwordHash: null }, clock);
	await write(async (tx) => {
		if (await claimHandle(tx, created)) await insertAccount(tx, created, false);
	});
	return { id: (await findSystemAccount()) ?? created.id, view };
}

/** The same for reading, which creates nothing: undefined before the first call of `systemAccount`. */
export async function findSystemAccount(): Promise<AccountId | undefined> {
	return (await read().get<{ id: AccountId }>("SELECT id FROM account WHERE handle = ?", SYSTEM_HANDLE))?.id;
}
