import type { ListMessagesInput } from "#lib/contracts/messages";
import type { MessageRow, MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { type EmailRow, selectPage, selectWholePage, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail, openEmailRow } from "#lib/mail/messages/open-email";
import { roleOf } from "./mailbox-roles";
import { decodePageKey, encodePageKey, type PageKey } from "./page-key";
import { type RoleMailboxes, roleMailboxes } from "./role-mailboxes";

/** A page of a mailbox, newest first, without bodies. Throws `invalid_input` for an invalid cursor. */
export async function listMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageRow>> {
	const keys = await pageKeys(accountId, input);
	const rows = await read().all<EmailRow>(selectPage(keys.sql), ...keys.values);
	return page(rows.map(openEmailRow), input.limit);
}

/** The same page with bodies, for API clients. */
export async function listWholeMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageView>> {
	const keys = await pageKeys(accountId, input);
	const rows = await read().all<WholeEmailRow>(selectWholePage(keys.sql), ...keys.values);
	return page(rows.map(openEmail), input.limit);
}

interface Keys {
	sql: string;
	values: Value[];
}

/** By key, not by offset: every page costs the same. One extra row tells whether there is a next page. */
async function pageKeys(accountId: AccountId, input: ListMessagesInput): Promise<Keys> {
	const mailboxes = await roleMailboxes(read(), accountId);
	const key = decodePageKey(input.cursor);
	if (input.mailbox === "all") return allKeys(mailboxes, input, key);
	if (input.mailbox === "starred") return starredKeys(accountId, mailboxes, input, key);
	return { sql: keysOf(input), values: [mailboxes[roleOf(input.mailbox)], key.receivedAt, key.id, input.limit + 1] };
}

function keysOf(input: ListMessagesInput): string {
	return `SELECT account_id, received_at, email_id FROM email_mailbox WHERE mailbox_id = ? ${seenCondition(input)} AND (received_at, email_id) < (?, ?)
		ORDER BY received_at DESC, email_id DESC LIMIT ?`;
}

/** Every mailbox except trash, spam and chats, merged: a page of each is enough for a page of all. */
function allKeys({ trash: _trash, junk: _junk, all: _all, chat: _chat, ...listed }: RoleMailboxes, input: ListMessagesInput, key: PageKey): Keys {
	const mailboxIds = Object.values(listed);
	const each = mailboxIds.map(() => `SELECT * FROM (${keysOf(input)}) one`);
	return {
		sql: `SELECT * FROM (${each.join(" UNION ALL ")}) merged ORDER BY received_at DESC, email_id DESC LIMIT ?`,
		values: [...mailboxIds.flatMap((id) => [id, key.receivedAt, key.id, input.limit + 1]), input.limit + 1],
	};
}

/** Starred messages of every mailbox except trash, spam and chats. */
function starredKeys(accountId: AccountId, { trash, junk, chat }: RoleMailboxes, input: ListMessagesInput, key: PageKey): Keys {
	return {
		sql: `SELECT account_id, received_at, id AS email_id FROM email WHERE account_id = ? AND flagged = TRUE ${seenCondition(input)}
			AND mailbox_id NOT IN (?, ?, ?) AND (received_at, id) < (?, ?) ORDER BY received_at DESC, id DESC LIMIT ?`,
		values: [accountId, trash, junk, chat, key.receivedAt, key.id, input.limit + 1],
	};
}

/** The condition on read or unread. A literal, not a parameter, so that the database can use the partial index on unread rows. */
function seenCondition({ unread }: ListMessagesInput): string {
	return unread === undefined ? "" : `AND seen = ${unread ? "FALSE" : "TRUE"}`;
}

function page<Row extends MessageRow>(rows: Row[], limit: number): Page<Row> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return { items, nextCursor: rows.length > limit && last ? encodePageKey({ receivedAt: Date.parse(last.receivedAt), id: last.id }) : null };
}
