import type { ListPlaceInput } from "#lib/contracts/list-place";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { listPlace } from "#lib/mail/mailboxes/list-place";
import { mailboxTotal } from "#lib/mail/mailboxes/mailbox-total";
import { pageOverview } from "./page-overview";

/** A page of a mailbox, how long that is, and the journal's number, read first: whatever is newer is told again by the socket. */
export async function listMailboxPage(account: AccountId, input: ListMessagesInput) {
	const { seq, counts } = await pageOverview(account);
	return { ...(await listMailbox(account, input)), total: await mailboxTotal(account, counts, input.mailbox, input.unread), seq };
}

/** The same from the middle of a mailbox. */
export async function listMailboxPlace(account: AccountId, input: ListPlaceInput) {
	const { seq } = await pageOverview(account);
	return { ...(await listPlace(account, input)), seq };
}
