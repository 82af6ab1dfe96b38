import type { ChangeOp, ChangeType } from "#lib/contracts/changes";
import { bus } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";
import { forUpdate, placeholders } from "#lib/db/dialect";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

/** An account as this transaction holds it: nobody else numbers its changes before the end. */
export interface LockedAccount {
	id: AccountId;
	handle: string;
	keyWrapped: Uint8Array | null;
	receipts: boolean;
	deleted: boolean;
}

export interface ChangeRecorder {
	readonly tx: Tx;
	/** A locked account, or undefined where no account has that id. */
	account(id: AccountId): LockedAccount | undefined;
	/** Notes a change under the account's next number, and answers that number. */
	record(id: AccountId, type: ChangeType, op: ChangeOp, objectId: string): number;
}

interface Held extends LockedAccount {
	modseq: number;
	from: number;
}

/**
 * A change and its announcement are one transaction: locks the accounts in the order of their ids, runs the unit, writes
 * the numbered changes that it recorded, and after the durable commit says only "news for this account, up to here". The
 * first account, which acts where one of them does, is told last.
 * Numbers of one account come in commit order and without a gap; what is rolled back is never announced.
 */
export async function writeWithChanges<T>(accountIds: readonly AccountId[], unit: (recorder: ChangeRecorder) => Promise<T>): Promise<T> {
	const { value, touched } = await write(async (tx) => {
		const held = await lockAccounts(tx, accountIds);
		const rows: [AccountId, number, ChangeType, ChangeOp, string][] = [];
		const value = await unit({
			tx,
			account: (id) => held.get(id),
			record(id, type, op, objectId) {
				const account = must(held, id);
				account.modseq += 1;
				rows.push([id, account.modseq, type, op, objectId]);
				return account.modseq;
			},
		});
		const touched = [...held.values()].filter((account) => account.modseq > account.from);
		for (const account of touched) await tx.run("UPDATE account SET modseq = ? WHERE id = ?", account.modseq, account.id);
		if (rows.length > 0) await tx.insert("change", ["account_id", "modseq", "type", "op", "object_id"], rows);
		return { value, touched };
	});
	await announce(touched, accountIds[0]);
	return value;
}

/** Others hear first, in this turn of the event loop; whoever acted gets the answer, and the news of it, in the next. */
async function announce(touched: Held[], actorId: AccountId | undefined): Promise<void> {
	const others = touched.filter((account) => account.id !== actorId);
	for (const account of others) bus().emit("change", account.id, account.modseq);
	if (others.length > 0) await new Promise((resolve) => setImmediate(resolve));
	const actor = touched.find((account) => account.id === actorId);
	if (actor) bus().emit("change", actor.id, actor.modseq);
}

async function lockAccounts(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, Held>> {
	const held = new Map<AccountId, Held>();
	if (ids.length === 0) return held;
	const list = placeholders([...new Set(ids)]);
	const rows = await tx.all<{
		id: AccountId;
		handle: string;
		modseq: number;
		key_wrapped: Uint8Array | null;
		receipts: number | boolean;
		deleted_at: number | null;
	}>(`SELECT id, handle, modseq, key_wrapped, receipts, deleted_at FROM account WHERE id IN (${list.sql}) ORDER BY id${forUpdate(tx)}`, ...list.values);
	for (const row of rows) {
		held.set(row.id, {
			id: row.id,
			handle: row.handle,
			keyWrapped: row.key_wrapped,
			receipts: Boolean(row.receipts),
			deleted: row.deleted_at !== null,
			modseq: row.modseq,
			from: row.modseq,
		});
	}
	return held;
}

function must(held: Map<AccountId, Held>, id: AccountId): Held {
	const account = held.get(id);
	if (!account) throw new Error("a change was recorded for an account that this transaction does not hold");
	return account;
}
