import type { ListPlaceInput } from "#lib/contracts/list-place";
import type { ListRow } from "#lib/contracts/list-rows";
import { threadRow } from "#lib/contracts/list-rows";
import type { PlacedPage } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { type EmailRow, selectEmails } from "#lib/mail/messages/email-rows";
import { openEmailRow } from "#lib/mail/messages/open-email";
import { readThreads } from "#lib/mail/threads/read-threads";
import { getCounts } from "./get-counts";
import { listTotal } from "./list-total";
import { countKeys, type RowKey, selectKeys } from "./mailbox-keys";
import { encodePageKey, type PageKey } from "./page-key";

/** The rows shown above a target. */
const ROWS_ABOVE_TARGET = 25;

/**
 * A page that begins at a position of a list, or around a time or a row, for jumps. Scans the keys in their index from the
 * nearer end; only the page's own messages are read and decrypted. Marks nothing as delivered or read.
 */
export async function listPlace(accountId: AccountId, input: ListPlaceInput): Promise<PlacedPage<ListRow>> {
	const total = await listTotal(accountId, await getCounts(accountId), input);
	if ("place" in input.start) return { ...(await pageAt(accountId, input, input.start.place, total)), total, targetId: null };
	const target = await findTarget(accountId, input);
	const newer = target ? await countNewer(accountId, input, { receivedAt: target.received_at, id: target.email_id }) : total;
	const page = await pageAt(accountId, input, Math.max(0, Math.min(newer, total - 1) - ROWS_ABOVE_TARGET), total);
	return { ...page, total, targetId: target ? (target.thread_id ?? target.email_id) : null };
}

/** The rows from a position on. One extra key tells whether there is a next page. */
async function pageAt(accountId: AccountId, input: ListPlaceInput, place: number, total: number) {
	const fromEnd = place > total / 2;
	const rowsWanted = input.limit + 1;
	const rowsLeft = Math.max(0, total - place);
	const [order, limit, offset] = fromEnd ? ["ASC", Math.min(rowsWanted, rowsLeft), Math.max(0, rowsLeft - rowsWanted)] : ["DESC", rowsWanted, place];
	const selection = await selectKeys(accountId, input);
	const keys = await read().all<RowKey>(
		`${selection.sql} ORDER BY received_at ${order}, email_id ${order} LIMIT ? OFFSET ?`,
		...selection.values,
		limit,
		offset,
	);
	if (fromEnd) keys.reverse();
	const page = keys.slice(0, input.limit);
	const items = await rowsOf(accountId, input, page);
	const last = page.at(-1);
	return { items, place, nextCursor: keys.length > input.limit && last ? encodePageKey({ receivedAt: last.received_at, id: last.email_id }) : null };
}

/** The rows of these keys, in their order; what was deleted meanwhile is left out. */
async function rowsOf(accountId: AccountId, { mailbox, conversations }: ListPlaceInput, keys: readonly RowKey[]): Promise<ListRow[]> {
	if (keys.length === 0) return [];
	if (conversations) {
		const ids = keys.flatMap(({ thread_id }) => (thread_id ? [thread_id] : []));
		const threads = await readThreads(accountId, ids);
		return ids.flatMap((id) => {
			const thread = threads.get(id);
			const row = thread && threadRow(thread, mailbox);
			return row ? [row] : [];
		});
	}
	const list = placeholders(keys.map(({ email_id }) => email_id));
	const rows = await read().all<EmailRow>(`${selectEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, accountId, ...list.values);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return keys.flatMap(({ email_id }) => {
		const row = byId.get(email_id);
		return row ? [openEmailRow(row)] : [];
	});
}

/** The key of the target, if it is in this list. */
async function findTarget(accountId: AccountId, { start, ...list }: ListPlaceInput): Promise<RowKey | null> {
	if ("place" in start) return null;
	if ("rowId" in start && list.conversations) {
		const keys = await selectKeys(accountId, list);
		return (await read().get<RowKey>(`SELECT * FROM (${keys.sql} AND account_id = ? AND thread_id = ?) found`, ...keys.values, accountId, start.rowId)) ?? null;
	}
	const compare = "until" in start ? { sql: "< (?, ?)", values: [Date.parse(start.until), ""] } : await keyOfMessage(accountId, start.rowId);
	if (!compare) return null;
	const keys = await selectKeys(accountId, { ...list, compare });
	return (await read().get<RowKey>(`${keys.sql} ORDER BY received_at DESC, email_id DESC LIMIT 1`, ...keys.values)) ?? null;
}

async function keyOfMessage(accountId: AccountId, id: string) {
	const row = await read().get<{ received_at: number }>("SELECT received_at FROM email WHERE account_id = ? AND id = ?", accountId, id);
	return row ? { sql: "= (?, ?)", values: [row.received_at, id] } : null;
}

function countNewer(accountId: AccountId, { mailbox, unread, conversations }: ListPlaceInput, { receivedAt, id }: PageKey): Promise<number> {
	return countKeys(accountId, { mailbox, unread, conversations, compare: { sql: "> (?, ?)", values: [receivedAt, id] } });
}
