import type { MailboxName } from "#lib/contracts/messages";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { roleOf } from "./mailbox-roles";
import { roleMailboxes } from "./role-mailboxes";

/** SQL that selects the keys of a list, unordered, with its values. */
export interface KeySelection {
	sql: string;
	values: Value[];
}

/** The key of a row of a list; `thread_id` only in lists of conversations. */
export interface RowKey {
	received_at: number;
	email_id: EmailId;
	thread_id: ThreadId | null;
}

/** A list and the range of its keys. */
export interface KeyRange {
	mailbox: MailboxName;
	unread: boolean;
	/** One row for each thread, instead of each message. */
	conversations: boolean;
	/** A condition on `received_at` and `email_id`, such as `> (?, ?)`. */
	compare?: KeySelection;
}

/**
 * Selects the keys of a list (`received_at`, `email_id`, `thread_id`) from its index alone, without reading messages or copies: a
 * scan of 50,000 keys takes a few milliseconds. The database merges several mailboxes, each in its order.
 */
export async function selectKeys(accountId: AccountId, range: KeyRange): Promise<KeySelection> {
	return range.conversations ? selectThreadKeys(accountId, range) : selectMessageKeys(accountId, range);
}

async function selectMessageKeys(accountId: AccountId, { mailbox, unread, compare }: KeyRange): Promise<KeySelection> {
	const roles = await roleMailboxes(read(), accountId);
	const unreadCondition = unread ? " AND seen = FALSE" : "";
	if (mailbox === "starred") {
		const where = `account_id = ? AND flagged = TRUE AND mailbox_id NOT IN (?, ?, ?)${unreadCondition}${compare ? ` AND (received_at, id) ${compare.sql}` : ""}`;
		return {
			sql: `SELECT received_at, id AS email_id, NULL AS thread_id FROM email WHERE ${where}`,
			values: [accountId, roles.trash, roles.junk, roles.chat, ...(compare?.values ?? [])],
		};
	}
	const { trash: _trash, junk: _junk, all: _all, chat: _chat, ...listed } = roles;
	const mailboxIds = mailbox === "all" ? Object.values(listed) : [roles[roleOf(mailbox)]];
	const one = `SELECT received_at, email_id, NULL AS thread_id FROM email_mailbox WHERE mailbox_id = ?${unreadCondition}${compare ? ` AND (received_at, email_id) ${compare.sql}` : ""}`;
	return { sql: mailboxIds.map(() => one).join(" UNION ALL "), values: mailboxIds.flatMap((id) => [id, ...(compare?.values ?? [])]) };
}

/** Conditions are literals, not parameters, so that the database can use the partial indexes. */
async function selectThreadKeys(accountId: AccountId, { mailbox, unread, compare }: KeyRange): Promise<KeySelection> {
	const roles = await roleMailboxes(read(), accountId);
	const mailboxId = mailbox === "starred" || mailbox === "all" ? roles.all : roles[roleOf(mailbox)];
	const conditions = `${mailbox === "starred" ? " AND flagged > 0" : ""}${unread ? " AND unread > 0" : ""}${compare ? ` AND (received_at, email_id) ${compare.sql}` : ""}`;
	return {
		sql: `SELECT received_at, email_id, thread_id FROM mailbox_thread WHERE mailbox_id = ?${conditions}`,
		values: [mailboxId, ...(compare?.values ?? [])],
	};
}

/** The number of rows of a list in a range of keys. */
export async function countKeys(accountId: AccountId, range: KeyRange): Promise<number> {
	const { sql, values } = await selectKeys(accountId, range);
	const row = await read().get<{ found: number | bigint }>(`SELECT COUNT(*) AS found FROM (${sql}) keys`, ...values);
	return Number(row?.found ?? 0);
}
