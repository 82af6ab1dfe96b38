import { getProfile } from "#lib/accounts/profiles/get-profile";
import type { ChangeData, ChangeType } from "#lib/contracts/changes/change";
import type { AccountId } from "#lib/core/ids";
import { readDeliveryChanges } from "#lib/mail/ledger/delivery-changes";
import { getCounts } from "#lib/mail/mailboxes/get-counts";
import { readMessageChanges } from "#lib/mail/messages/message-changes";

/** Reads the present state of the objects that changes of one type name, in one look-up; what is gone is left out. */
type ChangeReader<Data> = (accountId: AccountId, ids: string[]) => Promise<Map<string, Data>>;

/** The reader of each type of change (lib/contracts/changes/change.ts). */
export const CHANGE_READERS: { [Type in ChangeType]: ChangeReader<ChangeData[Type]> } = {
	message: readMessageChanges,
	delivery: readDeliveryChanges,
	counts: async (accountId, ids) => sameForAll(ids, await getCounts(accountId)),
	profile: async (accountId, ids) => sameForAll(ids, await getProfile(accountId)),
};

/** An account has one object of such a type, whatever id its changes name it by. */
function sameForAll<Data>(ids: string[], data: Data): Map<string, Data> {
	return new Map(ids.map((id) => [id, data]));
}
