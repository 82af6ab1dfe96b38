import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";
import { read } from "#lib/db/store";

interface FormerHandle {
	accountId: AccountId;
	/** The handle that the account has now. */
	present: string;
	/** Until when a letter to the former one, or a sign-in with it, is for the account. */
	forwardsUntil: number;
}

/** Every handle that was changed: few, and looked at for each person of each letter, so they are held in memory. */
function formerHandles(): Map<string, FormerHandle> {
	return perProcess("former-handles", () => new Map<string, FormerHandle>());
}

/** Reads them from the database: at the start, and after a change was committed. */
export async function loadFormerHandles(): Promise<void> {
	const rows = await read().all<{ name: string; account_id: AccountId; present: string; forwards_until: number }>(
		`SELECT h.name, h.account_id, a.handle AS present, h.forwards_until FROM handle h JOIN account a ON a.id = h.account_id
		WHERE h.forwards_until IS NOT NULL AND a.deleted_at IS NULL`,
	);
	const former = formerHandles();
	former.clear();
	for (const { name, account_id, present, forwards_until } of rows) former.set(name, { accountId: account_id, present, forwardsUntil: forwards_until });
}

/** The handle that leads to an account now: the present one for a former one within its 90 days, else as it is. */
export function forwardedHandle(handle: string, clock: Clock = systemClock): string {
	const former = formerHandles().get(handle);
	return former && former.forwardsUntil > clock() ? former.present : handle;
}

/** A person as they are called now: what was written to them under a former handle stays theirs, for however long. */
export function asCalledNow<Person extends { handle: string }>(person: Person): Person {
	const former = formerHandles().get(person.handle);
	return former ? { ...person, handle: former.present } : person;
}

/** The handles that an account had before. */
export function formerHandlesOf(accountId: AccountId): string[] {
	return [...formerHandles()].filter(([, former]) => former.accountId === accountId).map(([name]) => name);
}
