import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId, MailboxId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Tx, Value } from "#lib/db/tx";
import { adjustMailboxes, type CounterChange } from "#lib/mail/mailboxes/mailbox-counters";
import { isListed } from "#lib/mail/mailboxes/mailbox-roles";
import { type RoleMailboxes, roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";

/** A thread in one mailbox: its figures there, and its newest message (table `mailbox_thread`). */
export interface ThreadRow {
	mailbox_id: MailboxId;
	received_at: number;
	email_id: EmailId;
	total: number;
	unread: number;
	flagged: number;
}

/** Where a copy is, and how it is marked. */
export interface CopyState {
	role: HoldingRole;
	seen: boolean;
	flagged: boolean;
}

/** One copy before and after a write; null where it does not exist. */
export interface CopyChange {
	id: EmailId;
	receivedAt: number;
	before: CopyState | null;
	after: CopyState | null;
}

interface ChangedThread {
	accountId: AccountId;
	threadId: ThreadId;
	/** Its rows before, as `selectThreadRows` returned them. */
	before: ThreadRows;
}

/** The rows of one account's thread by mailbox; none of a thread that it does not hold. */
export type ThreadRows = ReadonlyMap<MailboxId, ThreadRow>;

const COLUMNS = ["account_id", "thread_id", "mailbox_id", "received_at", "email_id", "total", "unread", "flagged"];
const KEY = "account_id = ? AND thread_id = ? AND mailbox_id = ?";

/**
 * Updates the rows of a thread and the counters of its mailboxes after copies were added, changed or removed; their own rows
 * must be written already, unless they are all new. New rows are appended to `inserts`, for `insertThreadRows`. Returns the
 * first UID of the copies that entered each mailbox, and whether the account still holds any of the thread.
 */
export async function updateThreadRows(
	recorder: ChangeRecorder,
	{ accountId, threadId, before }: ChangedThread,
	changes: readonly CopyChange[],
	inserts: Value[][],
): Promise<{ uids: Map<MailboxId, number>; remains: boolean }> {
	const { tx } = recorder;
	const mailboxes = await roleMailboxes(tx, accountId);
	const figures = new Map<MailboxId, MailboxFigures>();
	const figuresOf = (mailboxId: MailboxId) => {
		const existing = figures.get(mailboxId);
		if (existing) return existing;
		const created = new MailboxFigures(mailboxId, before.get(mailboxId));
		figures.set(mailboxId, created);
		return created;
	};
	for (const change of changes) {
		for (const state of [change.before, change.after]) {
			if (!state) continue;
			const by = state === change.after ? 1 : -1;
			const stays = change.before?.role === change.after?.role;
			figuresOf(mailboxes[state.role]).add(change, state, by, stays);
			const staysListed = Boolean(change.before && change.after && isListed(change.before.role) === isListed(change.after.role));
			if (isListed(state.role)) figuresOf(mailboxes.all).add(change, state, by, staysListed);
		}
	}
	const uids = new Map<MailboxId, number>();
	for (const [mailboxId, changed] of figures) {
		if (changed.needsNewest()) changed.newest = await findNewest(tx, accountId, threadId, mailboxId, mailboxes);
		await writeRow(tx, [accountId, threadId, mailboxId], changed, inserts);
	}
	for (const { mailboxIds, by } of counterChanges(figures, mailboxes.all)) {
		const uid = await adjustMailboxes(recorder, mailboxIds, by);
		for (const mailboxId of mailboxIds) uids.set(mailboxId, uid);
	}
	const untouched = [...before.keys()].some((mailboxId) => !figures.has(mailboxId));
	return { uids, remains: untouched || [...figures.values()].some(({ total }) => total > 0) };
}

export async function insertThreadRows(tx: Tx, rows: readonly Value[][]): Promise<void> {
	if (rows.length > 0) await tx.insert("mailbox_thread", COLUMNS, rows);
}

/** A thread's rows of each of these accounts. */
export async function selectThreadRows(tx: Tx, threadId: ThreadId, accountIds: readonly AccountId[]): Promise<(accountId: AccountId) => ThreadRows> {
	const list = placeholders(accountIds);
	const rows = await tx.all<ThreadRow & { account_id: AccountId }>(
		`SELECT account_id, mailbox_id, received_at, email_id, total, unread, flagged FROM mailbox_thread WHERE thread_id = ? AND account_id IN (${list.sql})`,
		threadId,
		...list.values,
	);
	const ofAccounts = new Map<AccountId, Map<MailboxId, ThreadRow>>();
	for (const { account_id, ...row } of rows) {
		const ofAccount = ofAccounts.get(account_id) ?? new Map<MailboxId, ThreadRow>();
		ofAccounts.set(account_id, ofAccount.set(row.mailbox_id, row));
	}
	return (accountId) => ofAccounts.get(accountId) ?? NO_ROWS;
}

const NO_ROWS: ThreadRows = new Map();

/** The figures of a thread in one mailbox while they change. */
class MailboxFigures {
	total: number;
	unread: number;
	flagged: number;
	newest: { receivedAt: number; id: EmailId } | null;
	/** The newest message left, and it is not known which one is the newest now. */
	private newestLeft = false;
	private filed = 0;

	constructor(
		readonly mailboxId: MailboxId,
		readonly before: ThreadRow | undefined,
	) {
		this.total = before?.total ?? 0;
		this.unread = before?.unread ?? 0;
		this.flagged = before?.flagged ?? 0;
		this.newest = before ? { receivedAt: before.received_at, id: before.email_id } : null;
	}

	/** Adds a copy's state, or takes it away; `stays` where the copy was in the mailbox before and still is. */
	add({ id, receivedAt }: CopyChange, state: CopyState, by: 1 | -1, stays: boolean): void {
		this.total += by;
		if (!state.seen) this.unread += by;
		if (state.flagged) this.flagged += by;
		if (stays) return;
		if (by === 1) {
			this.filed++;
			if (!this.newest || isNewer({ receivedAt, id }, this.newest)) this.newest = { receivedAt, id };
		} else if (this.newest?.id === id) this.newestLeft = true;
	}

	needsNewest(): boolean {
		return this.newestLeft && this.total > 0;
	}

	/** What the mailbox's counters change by. */
	counterChange(): CounterChange {
		return {
			total: this.total - (this.before?.total ?? 0),
			unread: this.unread - (this.before?.unread ?? 0),
			threads: Number(this.total > 0) - Number((this.before?.total ?? 0) > 0),
			unreadThreads: Number(this.unread > 0) - Number((this.before?.unread ?? 0) > 0),
			filed: this.filed,
		};
	}
}

/** The changes of counters, one for a mailbox and the mailbox of all where both change by the same. */
function counterChanges(figures: ReadonlyMap<MailboxId, MailboxFigures>, all: MailboxId): { mailboxIds: MailboxId[]; by: CounterChange }[] {
	const changes: { mailboxIds: MailboxId[]; by: CounterChange }[] = [];
	const byAll = figures.get(all)?.counterChange();
	let isAllCounted = !byAll;
	for (const [mailboxId, changed] of figures) {
		if (mailboxId === all) continue;
		const by = changed.counterChange();
		const includesAll = !isAllCounted && byAll !== undefined && isSame(by, byAll);
		if (includesAll) isAllCounted = true;
		changes.push({ mailboxIds: includesAll ? [mailboxId, all] : [mailboxId], by });
	}
	if (!isAllCounted && byAll) changes.push({ mailboxIds: [all], by: byAll });
	return changes.filter(({ by }) => Object.values(by).some((count) => count !== 0));
}

function isSame(a: CounterChange, b: CounterChange): boolean {
	return a.total === b.total && a.unread === b.unread && a.threads === b.threads && a.unreadThreads === b.unreadThreads;
}

function isNewer(a: { receivedAt: number; id: string }, b: { receivedAt: number; id: string }): boolean {
	return a.receivedAt > b.receivedAt || (a.receivedAt === b.receivedAt && a.id > b.id);
}

async function writeRow(tx: Tx, key: [AccountId, ThreadId, MailboxId], { before, newest, total, unread, flagged }: MailboxFigures, inserts: Value[][]) {
	if (total === 0) {
		if (before) await tx.run(`DELETE FROM mailbox_thread WHERE ${KEY}`, ...key);
		return;
	}
	if (!newest) throw new Error("a thread with messages has no newest one");
	if (!before) inserts.push([...key, newest.receivedAt, newest.id, total, unread, flagged]);
	else {
		await tx.run(
			`UPDATE mailbox_thread SET received_at = ?, email_id = ?, total = ?, unread = ?, flagged = ? WHERE ${KEY}`,
			newest.receivedAt,
			newest.id,
			total,
			unread,
			flagged,
			...key,
		);
	}
}

/** The newest copy of a thread in a mailbox, from the copies' own rows. */
async function findNewest(tx: Tx, accountId: AccountId, threadId: ThreadId, mailboxId: MailboxId, mailboxes: RoleMailboxes) {
	const where = mailboxId === mailboxes.all ? "NOT IN (?, ?)" : "IN (?, ?)";
	const row = await tx.get<{ id: EmailId; received_at: number }>(
		`SELECT e.id, e.received_at FROM message m CROSS JOIN email e WHERE m.thread_id = ? AND e.message_id = m.id AND e.account_id = ?
		AND e.mailbox_id ${where} ORDER BY e.received_at DESC, e.id DESC LIMIT 1`,
		threadId,
		accountId,
		...(mailboxId === mailboxes.all ? [mailboxes.trash, mailboxes.junk] : [mailboxId, mailboxId]),
	);
	return row ? { receivedAt: row.received_at, id: row.id } : null;
}
