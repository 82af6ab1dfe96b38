import type { ListMessagesInput } from "#lib/contracts/messages";
import type { HoldingMailbox, MessageRow, MessageView, Page } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId, MailboxId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { type EmailRow, FILED_MATCH, SELECT_EMAILS, SELECT_FILED, SELECT_WHOLE_EMAILS, SELECT_WHOLE_FILED, type WholeEmailRow } from "./email-rows";
import { roleOf } from "./mailbox-roles";
import { openEmail, openEmailRow } from "./open-email";
import { decodePageKey, encodePageKey, type PageKey } from "./page-key";

/** A page of a mailbox, newest first, without bodies: what a list shows. */
export async function listMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageRow>> {
	const rows = await selectPage<EmailRow>(accountId, input, { filed: SELECT_FILED, all: SELECT_EMAILS });
	return page(rows.map(openEmailRow), input.limit);
}

/** The same page with every letter whole, for programs that file or search on their own side. */
export async function listWholeMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageView>> {
	const rows = await selectPage<WholeEmailRow>(accountId, input, { filed: SELECT_WHOLE_FILED, all: SELECT_WHOLE_EMAILS });
	return page(rows.map(openEmail), input.limit);
}

/** By key, never by offset: each page costs the same however deep it lies. One row more tells whether there is a next. */
async function selectPage<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: { filed: string; all: string }): Promise<Row[]> {
	const key = decodePageKey(input.cursor);
	if (input.mailbox === "all" || input.mailbox === "starred") return selectView<Row>(accountId, input, select.all, key);
	const seen: Value[] = input.unread === undefined ? [] : [!input.unread];
	return read().all<Row>(
		`${select.filed} WHERE ${FILED_MATCH} AND em.mailbox_id = ?${seen.length ? " AND em.seen = ?" : ""} AND (em.received_at, em.email_id) < (?, ?)
		ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?`,
		await findMailboxId(accountId, input.mailbox),
		...seen,
		key.receivedAt,
		key.id,
		input.limit + 1,
	);
}

/** `all` and `starred` leave out what was thrown away. */
function selectView<Row extends EmailRow>(accountId: AccountId, input: ListMessagesInput, select: string, key: PageKey): Promise<Row[]> {
	const filters: [string, Value][] = [];
	if (input.mailbox === "starred") filters.push(["e.flagged = ?", true]);
	if (input.unread !== undefined) filters.push(["e.seen = ?", !input.unread]);
	return read().all<Row>(
		`${select} WHERE e.account_id = ? ${filters.map(([sql]) => `AND ${sql}`).join(" ")} AND b.role NOT IN ('trash', 'junk') AND (e.received_at, e.id) < (?, ?)
		ORDER BY e.received_at DESC, e.id DESC LIMIT ?`,
		accountId,
		...filters.map(([, value]) => value),
		key.receivedAt,
		key.id,
		input.limit + 1,
	);
}

async function findMailboxId(accountId: AccountId, name: HoldingMailbox): Promise<MailboxId> {
	const row = await read().get<{ id: MailboxId }>("SELECT id FROM mailbox WHERE account_id = ? AND role = ?", accountId, roleOf(name));
	if (!row) throw new PomboError("not_found");
	return row.id;
}

function page<Row extends MessageRow>(rows: Row[], limit: number): Page<Row> {
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return { items, nextCursor: rows.length > limit && last ? encodePageKey(last) : null };
}
