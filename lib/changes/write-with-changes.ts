import type { Change, ChangeData, ChangeOp, ChangeType } from "#lib/contracts/changes/change";
import type { CountsView } from "#lib/contracts/views";
import { bus, type Wakeup } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";
import { inOrderForUpdate, placeholders } from "#lib/db/dialect";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { cacheCounts, cachedCounts } from "./cached-counts";

/** An account locked by this transaction: no other one numbers its changes before the end. */
export interface LockedAccount {
	id: AccountId;
	handle: string;
	keyWrapped: Uint8Array | null;
	receipts: boolean;
	deleted: boolean;
	/** Its counts before this transaction, if they are cached. */
	counts: CountsView | undefined;
}

export interface ChangeRecorder {
	readonly tx: Tx;
	/** A locked account, or undefined where no account has that id. */
	account(id: AccountId): LockedAccount | undefined;
	/** Whether this process has listeners for the account; without any, building the changes' data is a waste. */
	hasListeners(id: AccountId): boolean;
	/**
	 * Records a change under the account's next number and returns that number. `view` returns the change's data, if the unit
	 * has it: listeners then get the data from memory, otherwise they read the journal.
	 */
	record<Type extends ChangeType>(id: AccountId, type: Type, op: ChangeOp, objectId: string, view?: () => ChangeData[Type]): number;
	/** Runs after the durable commit, and never after a rollback: for what is announced besides an account's changes. */
	afterCommit(announce: () => void): void;
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
 * Writes in one transaction with a journal: locks the accounts in the order of their ids, runs the unit, writes the numbered
 * changes that it recorded, and announces them on the bus after the durable commit, for the first account (the actor) last.
 * An account's numbers are in commit order and have no gaps; what is rolled back is never announced. `first` runs in the
 * same transaction before the locks, so that an account that it creates can be among those locked.
 */
export async function writeWithChanges<T>(
	accountIds: readonly AccountId[],
	unit: (recorder: ChangeRecorder) => Promise<T>,
	first?: (tx: Tx) => Promise<void>,
): Promise<T> {
	const { value, touched, afterwards } = await write(async (tx) => {
		await first?.(tx);
		const locked = await lockAccounts(tx, accountIds);
		// A unit may be run again after a rollback: each run has its own.
		const afterwards: (() => void)[] = [];
		const value = await unit({
			tx,
			account: (id) => locked.get(id),
			hasListeners: (id) => bus().listenerCount(`account:${id}`) > 0,
			record(id, type, op, objectId, view) {
				const account = requireLocked(locked, id);
				account.modseq += 1;
				account.recorded.push({ seq: account.modseq, type, op, id: objectId, view });
				return account.modseq;
			},
			afterCommit: (announce) => void afterwards.push(announce),
		});
		const touched = [...locked.values()].filter((account) => account.modseq > account.from);
		for (const account of touched) await tx.run("UPDATE account SET modseq = ? WHERE id = ?", account.modseq, account.id);
		const rows = touched.flatMap((account) => account.recorded.map(({ seq, type, op, id }) => [account.id, seq, type, op, id]));
		if (rows.length > 0) await tx.insert("change", ["account_id", "modseq", "type", "op", "object_id"], rows);
		return { value, touched, afterwards };
	});
	// In commit order, since nothing is awaited between the commit and here.
	for (const account of touched) if (account.id !== accountIds[0]) announce(account);
	for (const account of touched) if (account.id === accountIds[0]) announce(account);
	for (const announceMore of afterwards) announceMore();
	return value;
}

function announce({ id, from, modseq, recorded }: LockedState): void {
	const counts = recorded.findLast(({ type }) => type === "counts");
	cacheCounts(id, modseq, counts ? (counts.view?.() as CountsView | undefined) : cachedCounts(id, from));
	const complete = recorded.every(({ op, view }) => view || op === "deleted");
	const wakeup: Wakeup = { modseq, ...(complete ? { changes: { since: from, list: () => recorded.map(toChange) } } : {}) };
	bus().emit(`account:${id}`, wakeup);
}

function toChange({ view, ...change }: RecordedChange): Change {
	// `record` types each view by its change's type.
	return { ...change, data: view?.() } as Change;
}

async function lockAccounts(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, LockedState>> {
	const locked = new Map<AccountId, LockedState>();
	if (ids.length === 0) return locked;
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
		locked.set(row.id, {
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
	return locked;
}

function requireLocked(locked: Map<AccountId, LockedState>, id: AccountId): LockedState {
	const account = locked.get(id);
	if (!account) throw new Error("a change was recorded for an account that this transaction does not hold");
	return account;
}
