import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { listHolders } from "#lib/mail/threads/list-holders";
import type { Person, Presence, Viewer } from "./presence";
import { createShortCache } from "./short-cache";
import { listHeard, listHearing } from "./visibility";

const HOLDING = { keptMs: 5_000, max: 50_000 };
/** In a thread that more of those connected hold, only those who have it open are told. */
const AUDIENCE_MAX = 200;

/** What people do in threads. Each method throws `not_found` for an account that does not hold the thread. */
export interface ThreadActivity {
	typing(person: Person, threadId: string): Promise<void>;
	viewing(viewer: Viewer, threadId: string): Promise<void>;
	/** Who else has the thread open, of those whom this account may see. */
	listOthers(accountId: AccountId, threadId: string): Promise<Viewer[]>;
	/** Those of the accounts that are told what the person does in the thread; never the person. */
	listAudience(threadId: string, personId: AccountId, accountIds: readonly AccountId[]): Promise<AccountId[]>;
}

export function createThreadActivity(presence: Presence, clock: Clock = systemClock): ThreadActivity {
	const holding = createShortCache<boolean>(clock, HOLDING);

	const filterHolders = async (threadId: string, accountIds: readonly AccountId[]): Promise<AccountId[]> => {
		const known = new Map(accountIds.map((id) => [id, holding.get(`${threadId} ${id}`)]));
		const unknown = accountIds.filter((id) => !known.get(id));
		if (unknown.length > 0) {
			const holders = listHolders(threadId, unknown);
			for (const id of unknown) {
				const holds = holders.then((found) => found.has(id));
				known.set(id, holds);
				holding.set(`${threadId} ${id}`, holds);
			}
		}
		const held = await Promise.all(accountIds.map((id) => known.get(id)));
		return accountIds.filter((_, at) => held[at]);
	};
	const assertHolds = async (accountId: AccountId, threadId: string) => {
		const [holder] = await filterHolders(threadId, [accountId]);
		if (!holder) throw new PomboError("not_found");
	};

	return {
		async typing(person, threadId) {
			await assertHolds(person.id, threadId);
			presence.activity(person.id);
			presence.typing(threadId, person);
		},
		async viewing(viewer, threadId) {
			await assertHolds(viewer.id, threadId);
			presence.viewing(threadId, viewer);
		},
		async listOthers(accountId, threadId) {
			await assertHolds(accountId, threadId);
			const others = (await presence.listViewers(threadId)).filter(({ id }) => id !== accountId).slice(0, AUDIENCE_MAX);
			const heard = await listHeard(
				accountId,
				others.map(({ id }) => id),
			);
			return others.filter(({ id }) => heard.has(id));
		},
		async listAudience(threadId, personId, accountIds) {
			const others = accountIds.filter((id) => id !== personId);
			const holders = await filterHolders(threadId, others);
			if (holders.length <= AUDIENCE_MAX) return listHearing(personId, holders);
			const viewing = new Set((await presence.listViewers(threadId)).map(({ id }) => id));
			return listHearing(
				personId,
				holders.filter((id) => viewing.has(id)),
			);
		},
	};
}
