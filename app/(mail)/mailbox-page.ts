import type { ListMessagesInput } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { listMailbox } from "#lib/mail/list-mailbox";
import { pageOverview } from "./page-overview";

/** A page of a mailbox with the journal's number, read first: whatever is newer is told again by the socket. */
export async function listMailboxPage(account: AccountId, input: ListMessagesInput) {
	const { seq } = await pageOverview(account);
	return { ...(await listMailbox(account, input)), seq };
}
