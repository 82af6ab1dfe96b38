import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { LetterPlace } from "#lib/contracts/threads";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Reader } from "#lib/db/tx";
import { nameOf } from "#lib/mail/mailboxes/mailbox-roles";

/** An account's copy without anything sealed: where it is and how it is marked. */
export interface HeldCopy {
	id: EmailId;
	message_id: MessageId;
	thread_id: ThreadId;
	mailbox_id: MailboxId;
	role: HoldingRole;
	received_at: number;
	seen: number | boolean;
	flagged: number | boolean;
	/** Null in the copies that the account sent. */
	delivery_id: DeliveryId | null;
	submission_id: SubmissionId | null;
}

/** Where a copy is, and how it is marked, as its holder names it. */
export function placeOf({ id, role, seen, flagged }: HeldCopy): LetterPlace {
	return { id, mailbox: nameOf(role), read: Boolean(seen), starred: Boolean(flagged) };
}

const COLUMNS = "e.id, e.message_id, e.thread_id, e.mailbox_id, b.role, e.received_at, e.seen, e.flagged, e.delivery_id, e.submission_id";
const IDS_PER_QUERY = 256;

/** The account's copies with these ids; unknown ids and those of other accounts are left out. */
export async function selectCopies(reader: Reader, accountId: AccountId, ids: readonly string[]): Promise<HeldCopy[]> {
	const copies: HeldCopy[] = [];
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await reader.all<HeldCopy>(
			`SELECT ${COLUMNS} FROM email e JOIN mailbox b ON b.id = e.mailbox_id WHERE e.account_id = ? AND e.id IN (${list.sql})`,
			accountId,
			...list.values,
		);
		copies.push(...rows);
	}
	return copies;
}

/** The same copies as they are now: where they are and how they are marked; the rest never changes. Deleted ones are left out. */
export async function selectAgain(reader: Reader, accountId: AccountId, copies: readonly HeldCopy[]): Promise<HeldCopy[]> {
	const present: HeldCopy[] = [];
	for (let at = 0; at < copies.length; at += IDS_PER_QUERY) {
		const chunk = new Map(copies.slice(at, at + IDS_PER_QUERY).map((copy) => [copy.id, copy]));
		const list = placeholders([...chunk.keys()]);
		const rows = await reader.all<Pick<HeldCopy, "id" | "mailbox_id" | "role" | "seen" | "flagged">>(
			`SELECT e.id, e.mailbox_id, b.role, e.seen, e.flagged FROM email e JOIN mailbox b ON b.id = e.mailbox_id WHERE e.account_id = ? AND e.id IN (${list.sql})`,
			accountId,
			...list.values,
		);
		for (const row of rows) present.push({ ...(chunk.get(row.id) as HeldCopy), ...row });
	}
	return present;
}

/** The account's copies in a thread, oldest first. */
export function selectThreadCopies(reader: Reader, accountId: AccountId, threadId: string): Promise<HeldCopy[]> {
	return reader.all<HeldCopy>(
		`SELECT ${COLUMNS} FROM message m CROSS JOIN email e JOIN mailbox b ON b.id = e.mailbox_id
		WHERE m.thread_id = ? AND e.message_id = m.id AND e.account_id = ? ORDER BY e.received_at, e.id`,
		threadId,
		accountId,
	);
}
