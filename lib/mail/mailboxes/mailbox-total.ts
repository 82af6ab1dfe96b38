import type { MailboxName } from "#lib/contracts/messages";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { countKeys } from "./mailbox-keys";

/** How many letters a list has: from the counters that every write keeps; what is starred has none and is counted by its index. */
export async function mailboxTotal(accountId: AccountId, counts: CountsView, mailbox: MailboxName, unread = false): Promise<number> {
	if (mailbox === "starred") return countKeys(accountId, { mailbox, unread });
	const figure = unread ? "unread" : "total";
	if (mailbox !== "all") return counts[mailbox]?.[figure] ?? 0;
	const { trash: _trash, spam: _spam, ...kept } = counts;
	return Object.values(kept).reduce((sum, each) => sum + each[figure], 0);
}
