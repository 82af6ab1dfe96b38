import type { MailboxName } from "#lib/contracts/messages";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { countKeys } from "./mailbox-keys";

/** The number of messages of a list: from the mailbox counters, or counted by index for `starred`, which has no counter. */
export async function mailboxTotal(accountId: AccountId, counts: CountsView, mailbox: MailboxName, unread = false): Promise<number> {
	if (mailbox === "starred") return countKeys(accountId, { mailbox, unread });
	return counts[mailbox]?.[unread ? "unread" : "total"] ?? 0;
}
