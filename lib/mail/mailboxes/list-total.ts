import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { countKeys, type KeyRange } from "./mailbox-keys";

/** The number of rows of a list: from the mailbox counters, or counted by index for `starred`, which has no counter. */
export async function listTotal(accountId: AccountId, counts: CountsView, list: Omit<KeyRange, "compare">): Promise<number> {
	const { mailbox, unread, conversations } = list;
	if (mailbox === "starred") return countKeys(accountId, list);
	if (conversations) return counts[mailbox]?.[unread ? "unreadThreads" : "threads"] ?? 0;
	return counts[mailbox]?.[unread ? "unread" : "total"] ?? 0;
}
