import type { ListMessagesInput } from "#lib/contracts/messages";
import type { MessageRow, MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { type EmailRow, selectEmails, selectWholeEmails, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail, openEmailRow } from "#lib/mail/messages/open-email";
import { roleOf } from "./mailbox-roles";
import { decodePageKey, encodePageKey, type PageKey } from "./page-key";
import { roleMailboxes } from "./role-mailboxes";

/** A page of a mailbox, newest first, without bodies. Throws `invalid_input` for an invalid cursor. */
export async function listMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageRow>> {
	const rows = await selectPage<EmailRow>(accountId, input, selectEmails);
	return page(rows.map(openEmailRow), input.limit);
}

/** The same page with bodies, for API clients. */
export async function listWholeMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageView>> {
	const rows = await selectPage<WholeEmailRow>(accountId, input, selectWholeEmails);
	return page(rows.map(openEmail), input.limit);
}

/** By key, not by offset: every page costs the same. One extra row tells whether there is a next page. */
async function selectPage<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: typeof selectEmails): Promise<Row[]> {
	const key = decodePageKey(input.cursor);
	if (input.mailbox === "all") return selectAll<Row>(accountId, input, select("mailbox"), key);
	if (input.mailbox === "starred") return selectStarred<Row>(accountId, input, select("emails"), key);
	const { [roleOf(input.mailbox)]: mailboxId } = await roleMailboxes(read(), accountId);
	return read().all<Row>(
		`${select("mailbox")} em.mailbox_id = ? ${seenCondition("em", input)} AND (em.received_at, em.email_id) < (?, ?) ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?`,
		mailboxId,
		key.receivedAt,
		key.id,
		input.limit + 1,
	);
}

/** Every mailbox except trash, spam and chats, merged: a page of each is enough for a page of all. */
async function selectAll<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: string, key: PageKey): Promise<Row[]> {
	const { trash: _trash, junk: _junk, all: _all, chat: _chat, ...listed } = await roleMailboxes(read(), accountId);
	const mailboxIds = Object.values(listed);
	const one = `SELECT * FROM (SELECT * FROM email_mailbox em WHERE em.mailbox_id = ? ${seenCondition("em", input)} AND (em.received_at, em.email_id) < (?, ?)
		ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?) one`;
	return read().all<Row>(
		`${select.replace("email_mailbox em", `(${mailboxIds.map(() => one).join(" UNION ALL ")}) em`)} TRUE ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?`,
		...mailboxIds.flatMap((id) => [id, key.receivedAt, key.id, input.limit + 1]),
		input.limit + 1,
	);
}

/** Starred messages of every mailbox except trash, spam and chats. */
function selectStarred<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: string, key: PageKey): Promise<Row[]> {
	return read().all<Row>(
		`${select} e.account_id = ? AND e.flagged = TRUE ${seenCondition("e", input)} AND b.role NOT IN ('trash', 'junk', 'chat') AND (e.received_at, e.id) < (?, ?)
		ORDER BY e.received_at DESC, e.id DESC LIMIT ?`,
		accountId,
		key.receivedAt,
		key.id,
		input.limit + 1,
	);
}

/** The condition on read or unread. A literal, not a parameter, so that the database can use the partial index on unread rows. */
function seenCondition(alias: "em" | "e", { unread }: ListMessagesInput): string {
	return unread === undefined ? "" : `AND ${alias}.seen = ${unread ? "FALSE" : "TRUE"}`;
}

function page<Row extends MessageRow>(rows: Row[], limit: number): Page<Row> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return { items, nextCursor: rows.length > limit && last ? encodePageKey({ receivedAt: Date.parse(last.receivedAt), id: last.id }) : null };
}
