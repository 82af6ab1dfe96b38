import type { ListPlaceInput } from "#lib/contracts/list-place";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { ListRowsInput } from "#lib/contracts/threads";
import type { Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { listPlace } from "#lib/mail/mailboxes/list-place";
import { listTotal } from "#lib/mail/mailboxes/list-total";
import { listThreads } from "#lib/mail/threads/list-threads";
import { pageOverview } from "./page-overview";

/** A page of a list, its total, and the journal's sequence number, which is read first: the socket then sends every newer change. */
export async function listRowsPage(account: AccountId, { conversations, ...input }: ListRowsInput) {
	const { seq, counts } = await pageOverview(account);
	const page = conversations ? await listThreadRows(account, input) : await listMailbox(account, input);
	const total = await listTotal(account, counts, { mailbox: input.mailbox, unread: input.unread === true, conversations });
	return { ...page, total, seq };
}

async function listThreadRows(account: AccountId, input: Omit<ListRowsInput, "conversations">): Promise<Page<ListRow>> {
	const { items, nextCursor } = await listThreads(account, input);
	return { items: items.flatMap((thread) => threadRow(thread, input.mailbox) ?? []), nextCursor };
}

/** The same, starting at a position inside the list. */
export async function listRowsPlace(account: AccountId, input: ListPlaceInput) {
	const { seq } = await pageOverview(account);
	return { ...(await listPlace(account, input)), seq };
}
