import type { ListMessagesInput } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { getOverview } from "#lib/mail/get-overview";
import { listMailbox } from "#lib/mail/list-mailbox";

/** A page of a mailbox with the journal's number, read first: whatever is newer is told again by the socket. */
export async function listMailboxPage(account: AccountId, input: ListMessagesInput) {
	const { seq } = await getOverview(account);
	return { ...(await listMailbox(account, input)), seq };
}
