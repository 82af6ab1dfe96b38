import type { MailboxName } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { roleOf } from "./mailbox-roles";
import { roleMailboxes } from "./role-mailboxes";

/** A statement over the keys of a list, in no order, with its values. */
export interface KeySelection {
	sql: string;
	values: Value[];
}

/** Which list is meant, and which keys of it. */
export interface KeyRange {
	mailbox: MailboxName;
	unread: boolean;
	/** A condition on `received_at` and `email_id`, such as `> (?, ?)`. */
	compare?: KeySelection;
}

/**
 * The keys of a list (`received_at`, `email_id`), read from its index alone: neither the letters nor their copies are touched,
 * so that a walk over 50,000 of them takes a few milliseconds. Several mailboxes are merged by the database, each in its order.
 */
export async function selectKeys(accountId: AccountId, { mailbox, unread, compare }: KeyRange): Promise<KeySelection> {
	const roles = await roleMailboxes(read(), accountId);
	const half = unread ? " AND seen = FALSE" : "";
	if (mailbox === "starred") {
		const where = `account_id = ? AND flagged = TRUE AND mailbox_id NOT IN (?, ?)${half}${compare ? ` AND (received_at, id) ${compare.sql}` : ""}`;
		return {
			sql: `SELECT received_at, id AS email_id FROM email WHERE ${where}`,
			values: [accountId, roles.trash, roles.junk, ...(compare?.values ?? [])],
		};
	}
	const { trash: _trash, junk: _junk, ...kept } = roles;
	const mailboxIds = mailbox === "all" ? Object.values(kept) : [roles[roleOf(mailbox)]];
	const one = `SELECT received_at, email_id FROM email_mailbox WHERE mailbox_id = ?${half}${compare ? ` AND (received_at, email_id) ${compare.sql}` : ""}`;
	return { sql: mailboxIds.map(() => one).join(" UNION ALL "), values: mailboxIds.flatMap((id) => [id, ...(compare?.values ?? [])]) };
}

/** How many letters a list has in a range of keys. */
export async function countKeys(accountId: AccountId, range: KeyRange): Promise<number> {
	const { sql, values } = await selectKeys(accountId, range);
	const row = await read().get<{ found: number | bigint }>(`SELECT COUNT(*) AS found FROM (${sql}) keys`, ...values);
	return Number(row?.found ?? 0);
}
