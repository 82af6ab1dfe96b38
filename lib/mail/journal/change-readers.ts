import { readBlockedChanges } from "#lib/accounts/blocking/list-blocked";
import { getProfile } from "#lib/accounts/profiles/get-profile";
import type { ChangeData, ChangeType } from "#lib/contracts/changes/change";
import type { AccountId } from "#lib/core/ids";
import { readGroupChanges } from "#lib/groups/group-changes";
import { readJobs } from "#lib/jobs/read-jobs";
import { readDeliveryChanges } from "#lib/mail/ledger/delivery-changes";
import { getCounts } from "#lib/mail/mailboxes/get-counts";
import { readMessageChanges } from "#lib/mail/messages/message-changes";
import { readThreads } from "#lib/mail/threads/read-threads";

/** Reads the current state of the objects of one type of change, in one query; deleted objects are left out. */
type ChangeReader<Data> = (accountId: AccountId, ids: string[]) => Promise<Map<string, Data>>;

/** The reader of each type of change (lib/contracts/changes/change.ts). */
export const CHANGE_READERS: { [Type in ChangeType]: ChangeReader<ChangeData[Type]> } = {
	message: readMessageChanges,
	thread: readThreads,
	delivery: readDeliveryChanges,
	job: readJobs,
	counts: async (accountId, ids) => sameForAll(ids, await getCounts(accountId)),
	group: readGroupChanges,
	profile: async (accountId, ids) => sameForAll(ids, await getProfile(accountId)),
	blocked: readBlockedChanges,
};

/** For types of which an account has one object, whatever the id in its changes. */
function sameForAll<Data>(ids: string[], data: Data): Map<string, Data> {
	return new Map(ids.map((id) => [id, data]));
}
