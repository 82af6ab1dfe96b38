import type { ListMessagesInput } from "#lib/contracts/messages";
import type { MessageRow, MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { type EmailRow, selectEmails, selectWholeEmails, type WholeEmailRow } from "./email-rows";
import { roleOf } from "./mailbox-roles";
import { openEmail, openEmailRow } from "./open-email";
import { decodePageKey, encodePageKey, type PageKey } from "./page-key";
import { roleMailboxes } from "./role-mailboxes";

/** After every UUID, whose digits are hexadecimal. */
const LAST_ID = "g";

/** A page of a mailbox, newest first, without bodies: what a list shows. */
export async function listMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageRow>> {
	const rows = await selectPage<EmailRow>(accountId, input, selectEmails);
	return page(rows.map(openEmailRow), input.limit);
}

/** The same page with every letter whole, for programs that file or search on their own side. */
export async function listWholeMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageView>> {
	const rows = await selectPage<WholeEmailRow>(accountId, input, selectWholeEmails);
	return page(rows.map(openEmail), input.limit);
}

/** By key, never by offset: each page costs the same however deep it lies. One row more tells whether there is a next. */
async function selectPage<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: typeof selectEmails): Promise<Row[]> {
	const key = decodePageKey(input.cursor);
	if (input.mailbox === "all" || input.mailbox === "starred") return selectView<Row>(accountId, input, select("emails"), key);
	const { [roleOf(input.mailbox)]: mailboxId } = await roleMailboxes(read(), accountId);
	// Literals, not values: that is how a database knows that the index of the unread half serves.
	const half = input.unread === undefined ? "" : `AND em.seen = ${input.unread ? "FALSE" : "TRUE"}`;
	return read().all<Row>(
		`${select("filed")} em.mailbox_id = ? ${half} AND (em.received_at, em.email_id) < (?, ?) ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?`,
		mailboxId,
		key.receivedAt,
		key.id,
		input.limit + 1,
	);
}

/** `all` and `starred` leave out what was thrown away. Ids sort by the time of arrival, so the key is the id alone. */
function selectView<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: string, key: PageKey): Promise<Row[]> {
	const starred = input.mailbox === "starred" ? "AND e.flagged = TRUE" : "";
	const half = input.unread === undefined ? "" : `AND e.seen = ${input.unread ? "FALSE" : "TRUE"}`;
	return read().all<Row>(
		`${select} e.account_id = ? ${starred} ${half} AND b.role NOT IN ('trash', 'junk') AND e.id < ? ORDER BY e.id DESC LIMIT ?`,
		accountId,
		key.id || LAST_ID,
		input.limit + 1,
	);
}

function page<Row extends MessageRow>(rows: Row[], limit: number): Page<Row> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return { items, nextCursor: rows.length > limit && last ? encodePageKey(last) : null };
}
