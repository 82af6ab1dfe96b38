import type { PersonView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import { insertAccount, newAccount, takeHandle } from "./new-account";

/** Reserved since the first version, so that nobody else can bear it. */
export const SYSTEM_HANDLE = "pombo";

/**
 * The account in whose name the house itself writes. It has no password, so nobody can sign in to it: an answer is delivered
 * and stays there unread. The directory leaves it out. Made when it is first needed, once however many ask.
 */
export async function systemAccount(clock: Clock = systemClock): Promise<{ id: AccountId; view: PersonView }> {
	const view: PersonView = { handle: SYSTEM_HANDLE, name: "Pombo", kind: "person" };
	const known = await findSystemAccount();
	if (known) return { id: known, view };
	const house = newAccount({ handle: SYSTEM_HANDLE, name: view.name, passwordHash: null }, clock);
	await write(async (tx) => {
		if (await takeHandle(tx, house)) await insertAccount(tx, house, false);
	});
	return { id: (await findSystemAccount()) ?? house.id, view };
}

async function findSystemAccount(): Promise<AccountId | undefined> {
	return (await read().get<{ id: AccountId }>("SELECT id FROM account WHERE handle = ?", SYSTEM_HANDLE))?.id;
}
