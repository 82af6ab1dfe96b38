import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { DeliveryState } from "#lib/contracts/views";
import type { AccountId, DeliveryId, SubmissionId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

/** The recipient does not send read receipts. Stored when the event happens: a later change of the setting changes no delivery. */
export const RECEIPTS_OFF = "receipts_off";

/** The recipient did not accept the message. One reason for every such refusal, so that the sender does not learn which it was. */
export const NOT_ACCEPTED = "not_accepted";

const IDS_PER_QUERY = 256;

/** The states from which each state can be reached: only forward. */
const EARLIER = { delivered: ["queued", "sent"], read: ["queued", "sent", "delivered"] } as const;

/**
 * Copies were opened: each delivery becomes `read` if the reader sends receipts, otherwise `delivered` with RECEIPTS_OFF. `senders`
 * is what `findSenders` returned; a copy that is not in it is left out.
 */
export async function advanceOpened(
	recorder: ChangeRecorder,
	senders: ReadonlyMap<DeliveryId, AccountId>,
	copies: readonly { delivery_id: DeliveryId | null }[],
	shared: boolean,
	now: number,
): Promise<void> {
	const ids = copies.flatMap(({ delivery_id }) => (delivery_id && senders.has(delivery_id) ? [delivery_id] : []));
	for (const id of await listAdvancing(recorder.tx, ids, shared)) await advanceOpenedOne(recorder, senders.get(id) as AccountId, id, shared, now);
}

/** Those of the deliveries that opening changes: of a conversation that was read before, none, by one query. */
async function listAdvancing(tx: Tx, ids: readonly DeliveryId[], shared: boolean): Promise<DeliveryId[]> {
	const advancing: DeliveryId[] = [];
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await tx.all<{ id: DeliveryId; state: DeliveryState; reason: string | null }>(
			`SELECT id, state, reason FROM delivery WHERE id IN (${list.sql})`,
			...list.values,
		);
		for (const { id, state, reason } of rows) {
			const isEarlier = EARLIER[shared ? "read" : "delivered"].some((earlier) => earlier === state);
			if (isEarlier || (!shared && state === "delivered" && reason === null)) advancing.push(id);
		}
	}
	return advancing;
}

async function advanceOpenedOne(recorder: ChangeRecorder, senderId: AccountId, id: DeliveryId, shared: boolean, now: number): Promise<void> {
	if (shared) return advanceDelivery(recorder, senderId, id, "read", now);
	await advanceDelivery(recorder, senderId, id, "delivered", now);
	const updated = await recorder.tx.run("UPDATE delivery SET reason = ? WHERE id = ? AND state = 'delivered' AND reason IS NULL", RECEIPTS_OFF, id);
	if (updated === 0) return;
	const modseq = recorder.record(senderId, "delivery", "updated", id);
	await recorder.tx.run("UPDATE delivery SET modseq = ? WHERE id = ?", modseq, id);
}

/**
 * Moves one delivery forward and records the change for its sender. A delivery already in that state or later is unchanged.
 * The transaction must have locked the sender's account.
 */
export async function advanceDelivery(recorder: ChangeRecorder, senderId: AccountId, id: DeliveryId, to: keyof typeof EARLIER, now: number): Promise<void> {
	const { tx } = recorder;
	const delivery = await tx.get<{ state: DeliveryState; submission_id: SubmissionId }>("SELECT state, submission_id FROM delivery WHERE id = ?", id);
	const from = EARLIER[to].find((state) => state === delivery?.state);
	if (!delivery || !from) return;
	const modseq = recorder.record(senderId, "delivery", "updated", id);
	// `read` implies `delivered`, whichever was reported first.
	await tx.run(
		"UPDATE delivery SET state = ?, reason = CASE WHEN ? THEN NULL ELSE reason END, delivered_at = COALESCE(delivered_at, ?), read_at = ?, modseq = ? WHERE id = ?",
		to,
		to === "read",
		now,
		to === "read" ? now : null,
		modseq,
		id,
	);
	await tx.run(`UPDATE submission SET n_${from} = n_${from} - 1, n_${to} = n_${to} + 1 WHERE id = ?`, delivery.submission_id);
}

/** The sender of each copy's message, by the id of its delivery; they never change. Copies that the account sent have none. */
export async function findSenders(copies: readonly { delivery_id: DeliveryId | null }[]): Promise<Map<DeliveryId, AccountId>> {
	const senders = new Map<DeliveryId, AccountId>();
	const ids = copies.flatMap(({ delivery_id }) => (delivery_id ? [delivery_id] : []));
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await read().all<{ id: DeliveryId; account_id: AccountId }>(
			`SELECT d.id, s.account_id FROM delivery d JOIN submission s ON s.id = d.submission_id WHERE d.id IN (${list.sql})`,
			...list.values,
		);
		for (const { id, account_id } of rows) senders.set(id, account_id);
	}
	return senders;
}
