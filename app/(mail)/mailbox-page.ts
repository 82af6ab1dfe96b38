import type { ListPlaceInput } from "#lib/contracts/list-place";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { listPlace } from "#lib/mail/mailboxes/list-place";
import { mailboxTotal } from "#lib/mail/mailboxes/mailbox-total";
import { pageOverview } from "./page-overview";

/** A page of a mailbox, its total, and the journal's sequence number, which is read first: the socket then sends every newer change. */
export async function listMailboxPage(account: AccountId, input: ListMessagesInput) {
	const { seq, counts } = await pageOverview(account);
	return { ...(await listMailbox(account, input)), total: await mailboxTotal(account, counts, input.mailbox, input.unread), seq };
}

/** The same, starting at a position inside the mailbox. */
export async function listMailboxPlace(account: AccountId, input: ListPlaceInput) {
	const { seq } = await pageOverview(account);
	return { ...(await listPlace(account, input)), seq };
}
