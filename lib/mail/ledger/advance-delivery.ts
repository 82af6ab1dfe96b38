import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { DeliveryState } from "#lib/contracts/views";
import type { AccountId, DeliveryId, SubmissionId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { isGathered, recountSoon } from "./recount-deliveries";

/** The recipient does not send read receipts. Stored when the event happens: a later change of the setting changes no delivery. */
export const RECEIPTS_OFF = "receipts_off";

/** The recipient did not accept the message. One reason for every such refusal, so that the sender does not learn which it was. */
export const NOT_ACCEPTED = "not_accepted";

const IDS_PER_QUERY = 256;

/** The states from which each state can be reached: only forward. */
const EARLIER = { delivered: ["queued", "sent"], read: ["queued", "sent", "delivered"] } as const;

/** The senders of deliveries: who is told of each, and the submissions of large letters, whose figures are gathered. */
export interface Senders {
	told: ReadonlyMap<DeliveryId, AccountId>;
	gathered: ReadonlyMap<DeliveryId, SubmissionId>;
}

/**
 * Copies were opened: each delivery becomes `read` if the reader sends receipts, otherwise `delivered` with RECEIPTS_OFF. `senders`
 * is what `findSenders` returned; a copy that is not in it is left out.
 */
export async function advanceOpened(
	recorder: ChangeRecorder,
	{ told, gathered }: Senders,
	copies: readonly { delivery_id: DeliveryId | null }[],
	shared: boolean,
	now: number,
): Promise<void> {
	const ids = copies.flatMap(({ delivery_id }) => (delivery_id && (told.has(delivery_id) || gathered.has(delivery_id)) ? [delivery_id] : []));
	for (const id of await listAdvancing(recorder.tx, ids, shared)) {
		const submission = gathered.get(id);
		if (submission) await advanceGathered(recorder, submission, id, shared ? "read" : "receipts-off", now);
		else await advanceOpenedOne(recorder, told.get(id) as AccountId, id, shared, now);
	}
}

/**
 * Moves one delivery of a large letter forward, as `advanceDelivery` does, without its sender's account: the figures follow, gathered.
 * `receipts-off` is `delivered` with RECEIPTS_OFF.
 */
export async function advanceGathered(
	recorder: ChangeRecorder,
	submission: SubmissionId,
	id: DeliveryId,
	to: "delivered" | "read" | "receipts-off",
	now: number,
): Promise<void> {
	const changed = await recorder.tx.run(
		`UPDATE delivery SET state = ?, delivered_at = COALESCE(delivered_at, ?), read_at = ?, reason = CASE WHEN ? THEN ? WHEN ? THEN NULL ELSE reason END
		WHERE id = ? AND (state IN ('queued', 'sent') OR (state = 'delivered' AND (? OR (? AND reason IS NULL))))`,
		to === "read" ? "read" : "delivered",
		now,
		to === "read" ? now : null,
		to === "receipts-off",
		RECEIPTS_OFF,
		to === "read",
		id,
		to === "read",
		to === "receipts-off",
	);
	if (changed > 0) await recountSoon(recorder, submission, now);
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

/**
 * The sender of each copy's message, by the id of its delivery; they never change. Copies that the account sent have none, and
 * those whose sender knows already that they were read are left out: nothing follows.
 */
export async function findSenders(copies: readonly { delivery_id: DeliveryId | null }[]): Promise<Senders> {
	const told = new Map<DeliveryId, AccountId>();
	const gathered = new Map<DeliveryId, SubmissionId>();
	const ids = copies.flatMap(({ delivery_id }) => (delivery_id ? [delivery_id] : []));
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await read().all<{ id: DeliveryId; account_id: AccountId; submission_id: SubmissionId; n_total: number }>(
			`SELECT d.id, d.submission_id, s.account_id, s.n_total FROM delivery d JOIN submission s ON s.id = d.submission_id WHERE d.id IN (${list.sql}) AND d.state <> 'read'`,
			...list.values,
		);
		for (const { id, account_id, submission_id, n_total } of rows) {
			if (isGathered(n_total)) gathered.set(id, submission_id);
			else told.set(id, account_id);
		}
	}
	return { told, gathered };
}
