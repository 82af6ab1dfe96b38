import type { Change, ChangeData, ChangeOp, ChangeType } from "#lib/contracts/changes/change";
import type { CountsView } from "#lib/contracts/views";
import { bus, type Wakeup } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";
import { inOrderForUpdate, placeholders } from "#lib/db/dialect";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { cacheCounts, cachedCounts } from "./cached-counts";

/** An account as this transaction holds it: nobody else numbers its changes before the end. */
export interface LockedAccount {
	id: AccountId;
	handle: string;
	keyWrapped: Uint8Array | null;
	receipts: boolean;
	deleted: boolean;
	/** What its mailboxes held before this transaction, where that is known without asking. */
	counts: CountsView | undefined;
}

export interface ChangeRecorder {
	readonly tx: Tx;
	/** A locked account, or undefined where no account has that id. */
	account(id: AccountId): LockedAccount | undefined;
	/** Whether somebody in this process hears this account's changes: only then is it worth knowing what they say. */
	hasListeners(id: AccountId): boolean;
	/**
	 * Notes a change under the account's next number, and answers that number. `view` is what the change says, where the
	 * unit knows it: then those who hear are told from memory, and otherwise from the journal.
	 */
	record<Type extends ChangeType>(id: AccountId, type: Type, op: ChangeOp, objectId: string, view?: () => ChangeData[Type]): number;
}

interface RecordedChange {
	seq: number;
	type: ChangeType;
	op: ChangeOp;
	id: string;
	view: (() => ChangeData[ChangeType]) | undefined;
}

interface LockedState extends LockedAccount {
	from: number;
	modseq: number;
	recorded: RecordedChange[];
}

/**
 * A change and its announcement are one transaction: locks the accounts in the order of their ids, runs the unit, writes
 * the numbered changes that it recorded, and after the durable commit says "news for this account, up to here". The first
 * account, which acts where one of them does, is told last.
 * Numbers of one account come in commit order and without a gap; what is rolled back is never announced. `first` is done in
 * the same transaction, before the locks: an account that it makes can be among the locked.
 */
export async function writeWithChanges<T>(
	accountIds: readonly AccountId[],
	unit: (recorder: ChangeRecorder) => Promise<T>,
	first?: (tx: Tx) => Promise<void>,
): Promise<T> {
	const { value, touched } = await write(async (tx) => {
		await first?.(tx);
		const held = await lockAccounts(tx, accountIds);
		const value = await unit({
			tx,
			account: (id) => held.get(id),
			hasListeners: (id) => bus().listenerCount(`account:${id}`) > 0,
			record(id, type, op, objectId, view) {
				const account = must(held, id);
				account.modseq += 1;
				account.recorded.push({ seq: account.modseq, type, op, id: objectId, view });
				return account.modseq;
			},
		});
		const touched = [...held.values()].filter((account) => account.modseq > account.from);
		for (const account of touched) await tx.run("UPDATE account SET modseq = ? WHERE id = ?", account.modseq, account.id);
		const rows = touched.flatMap((account) => account.recorded.map(({ seq, type, op, id }) => [account.id, seq, type, op, id]));
		if (rows.length > 0) await tx.insert("change", ["account_id", "modseq", "type", "op", "object_id"], rows);
		return { value, touched };
	});
	// Told in the order of their commits, since nothing else is awaited in between.
	for (const account of touched) if (account.id !== accountIds[0]) announce(account);
	for (const account of touched) if (account.id === accountIds[0]) announce(account);
	return value;
}

function announce({ id, from, modseq, recorded: noted }: LockedState): void {
	const counts = noted.findLast(({ type }) => type === "counts");
	cacheCounts(id, modseq, counts ? (counts.view?.() as CountsView | undefined) : cachedCounts(id, from));
	const known = noted.every(({ op, view }) => view || op === "deleted");
	const news: Wakeup = { modseq, ...(known ? { changes: { since: from, list: () => noted.map(toChange) } } : {}) };
	bus().emit(`account:${id}`, news);
}

function toChange({ view, ...change }: RecordedChange): Change {
	// A view was given for its own type: `record` saw to that.
	return { ...change, data: view?.() } as Change;
}

async function lockAccounts(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, LockedState>> {
	const held = new Map<AccountId, LockedState>();
	if (ids.length === 0) return held;
	const list = placeholders([...new Set(ids)]);
	const rows = await tx.all<{
		id: AccountId;
		handle: string;
		modseq: number;
		key_wrapped: Uint8Array | null;
		receipts: number | boolean;
		deleted_at: number | null;
	}>(`SELECT id, handle, modseq, key_wrapped, receipts, deleted_at FROM account WHERE id IN (${list.sql})${inOrderForUpdate(tx)}`, ...list.values);
	for (const row of rows) {
		held.set(row.id, {
			id: row.id,
			handle: row.handle,
			keyWrapped: row.key_wrapped,
			receipts: Boolean(row.receipts),
			deleted: row.deleted_at !== null,
			modseq: row.modseq,
			counts: cachedCounts(row.id, row.modseq),
			from: row.modseq,
			recorded: [],
		});
	}
	return held;
}

function must(held: Map<AccountId, LockedState>, id: AccountId): LockedState {
	const account = held.get(id);
	if (!account) throw new Error("a change was recorded for an account that this transaction does not hold");
	return account;
}
