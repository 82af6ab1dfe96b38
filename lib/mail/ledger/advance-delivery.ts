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

/** Who sent what a delivery brought; of a large letter also its submission, whose figures are gathered. */
export interface Sender {
	id: AccountId;
	gathered: SubmissionId | null;
}

/**
 * Copies were opened: each delivery becomes `read` if the reader sends its sender receipts (`isShared`), otherwise `delivered` with RECEIPTS_OFF. `senders`
 * is what `findSenders` returned; a copy that is not in it is left out.
 */
export async function advanceOpened(
	recorder: ChangeRecorder,
	senders: ReadonlyMap<DeliveryId, Sender>,
	copies: readonly { delivery_id: DeliveryId | null }[],
	isShared: (senderId: AccountId) => boolean,
	now: number,
): Promise<void> {
	const opened = new Map<DeliveryId, Sender & { shared: boolean }>();
	for (const { delivery_id } of copies) {
		const sender = delivery_id && senders.get(delivery_id);
		if (sender) opened.set(delivery_id, { ...sender, shared: isShared(sender.id) });
	}
	for (const { id, sender } of await listAdvancing(recorder.tx, opened)) {
		if (sender.gathered) await advanceGathered(recorder, sender.gathered, id, sender.shared ? "read" : "receipts-off", now);
		else await advanceOpenedOne(recorder, sender.id, id, sender.shared, now);
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
async function listAdvancing<Opened extends { shared: boolean }>(
	tx: Tx,
	opened: ReadonlyMap<DeliveryId, Opened>,
): Promise<{ id: DeliveryId; sender: Opened }[]> {
	const advancing: { id: DeliveryId; sender: Opened }[] = [];
	const ids = [...opened.keys()];
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await tx.all<{ id: DeliveryId; state: DeliveryState; reason: string | null }>(
			`SELECT id, state, reason FROM delivery WHERE id IN (${list.sql})`,
			...list.values,
		);
		for (const { id, state, reason } of rows) {
			const sender = opened.get(id) as Opened;
			const isEarlier = EARLIER[sender.shared ? "read" : "delivered"].some((earlier) => earlier === state);
			if (isEarlier || (!sender.shared && state === "delivered" && reason === null)) advancing.push({ id, sender });
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
export async function findSenders(copies: readonly { delivery_id: DeliveryId | null }[]): Promise<Map<DeliveryId, Sender>> {
	const senders = new Map<DeliveryId, Sender>();
	const ids = copies.flatMap(({ delivery_id }) => (delivery_id ? [delivery_id] : []));
	for (let at = 0; at < ids.length; at += IDS_PER_QUERY) {
		const list = placeholders(ids.slice(at, at + IDS_PER_QUERY));
		const rows = await read().all<{ id: DeliveryId; account_id: AccountId; submission_id: SubmissionId; n_total: number }>(
			`SELECT d.id, d.submission_id, s.account_id, s.n_total FROM delivery d JOIN submission s ON s.id = d.submission_id WHERE d.id IN (${list.sql}) AND d.state <> 'read'`,
			...list.values,
		);
		for (const { id, account_id, submission_id, n_total } of rows) senders.set(id, { id: account_id, gathered: isGathered(n_total) ? submission_id : null });
	}
	return senders;
}
