import type { ListPlaceInput } from "#lib/contracts/list-place";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { getOverview } from "#lib/mail/get-overview";
import { listMailbox } from "#lib/mail/list-mailbox";
import { listPlace } from "#lib/mail/list-place";
import { mailboxTotal } from "#lib/mail/mailbox-total";

/** A page of a mailbox, how long that is, and the journal's number, read first: whatever is newer is told again by the socket. */
export async function listMailboxPage(account: AccountId, input: ListMessagesInput) {
	const { seq, counts } = await getOverview(account);
	return { ...(await listMailbox(account, input)), total: await mailboxTotal(account, counts, input.mailbox, input.unread), seq };
}

/** The same from the middle of a mailbox. */
export async function listMailboxPlace(account: AccountId, input: ListPlaceInput) {
	const { seq } = await getOverview(account);
	return { ...(await listPlace(account, input)), seq };
}
