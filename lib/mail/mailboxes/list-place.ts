import type { ListPlaceInput } from "#lib/contracts/list-place";
import type { MessageRow, PlacedPage } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { type EmailRow, selectEmails } from "#lib/mail/messages/email-rows";
import { openEmailRow } from "#lib/mail/messages/open-email";
import { getCounts } from "./get-counts";
import { countKeys, selectKeys } from "./mailbox-keys";
import { mailboxTotal } from "./mailbox-total";
import { encodePageKey, type PageKey } from "./page-key";

/** The rows shown above a target message. */
const ROWS_ABOVE_TARGET = 25;

/**
 * A page that begins at a position of a mailbox, or around a time or a message, for jumps. Scans the keys in their index from
 * the nearer end; only the page's own messages are read and decrypted. Marks nothing as delivered or read.
 */
export async function listPlace(accountId: AccountId, input: ListPlaceInput): Promise<PlacedPage<MessageRow>> {
	const total = await mailboxTotal(accountId, await getCounts(accountId), input.mailbox, input.unread);
	if ("place" in input.start) return { ...(await pageAt(accountId, input, input.start.place, total)), total, targetId: null };
	const target = await findTarget(accountId, input);
	const newer = target ? await countNewer(accountId, input, target) : total;
	const page = await pageAt(accountId, input, Math.max(0, Math.min(newer, total - 1) - ROWS_ABOVE_TARGET), total);
	return { ...page, total, targetId: target?.id ?? null };
}

/** The messages from a position on. One extra row tells whether there is a next page. */
async function pageAt(accountId: AccountId, input: ListPlaceInput, place: number, total: number) {
	const fromEnd = place > total / 2;
	const rowsWanted = input.limit + 1;
	const rowsLeft = Math.max(0, total - place);
	const [order, limit, offset] = fromEnd ? ["ASC", Math.min(rowsWanted, rowsLeft), Math.max(0, rowsLeft - rowsWanted)] : ["DESC", rowsWanted, place];
	const keys = await selectKeys(accountId, input);
	const pageKeys = `SELECT CAST(? AS TEXT) AS account_id, walked.* FROM (${keys.sql} ORDER BY received_at ${order}, email_id ${order} LIMIT ? OFFSET ?) walked`;
	const rows = await read().all<EmailRow>(
		`${selectEmails("mailbox").replace("email_mailbox em", `(${pageKeys}) em`)} TRUE ORDER BY em.received_at DESC, em.email_id DESC`,
		accountId,
		...keys.values,
		limit,
		offset,
	);
	const items = rows.slice(0, input.limit).map(openEmailRow);
	const last = items.at(-1);
	return { items, place, nextCursor: rows.length > input.limit && last ? encodePageKey({ receivedAt: Date.parse(last.receivedAt), id: last.id }) : null };
}

/** The key of the target message, if it is in this list. */
async function findTarget(accountId: AccountId, { mailbox, unread, start }: ListPlaceInput): Promise<PageKey | null> {
	if ("place" in start) return null;
	const compare = "until" in start ? { sql: "< (?, ?)", values: [Date.parse(start.until), ""] } : await keyOfMessage(accountId, start.messageId);
	if (!compare) return null;
	const keys = await selectKeys(accountId, { mailbox, unread, compare });
	const row = await read().get<{ received_at: number; email_id: string }>(`${keys.sql} ORDER BY received_at DESC, email_id DESC LIMIT 1`, ...keys.values);
	return row ? { receivedAt: row.received_at, id: row.email_id } : null;
}

async function keyOfMessage(accountId: AccountId, id: string) {
	const row = await read().get<{ received_at: number }>("SELECT received_at FROM email WHERE account_id = ? AND id = ?", accountId, id);
	return row ? { sql: "= (?, ?)", values: [row.received_at, id] } : null;
}

function countNewer(accountId: AccountId, { mailbox, unread }: ListPlaceInput, { receivedAt, id }: PageKey): Promise<number> {
	return countKeys(accountId, { mailbox, unread, compare: { sql: "> (?, ?)", values: [receivedAt, id] } });
}
