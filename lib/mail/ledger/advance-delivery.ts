import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { DeliveryState } from "#lib/contracts/views";
import type { AccountId, DeliveryId, SubmissionId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** The recipient does not send read receipts. Stored when the event happens: a later change of the setting changes no delivery. */
export const RECEIPTS_OFF = "receipts_off";

/** The states from which each state can be reached: only forward. */
const EARLIER = { delivered: ["queued", "sent"], read: ["queued", "sent", "delivered"] } as const;

/** A copy was opened: the delivery becomes `read` if the reader sends receipts, otherwise `delivered` with RECEIPTS_OFF. */
export async function advanceOpened(recorder: ChangeRecorder, senderId: AccountId, id: DeliveryId, shared: boolean, now: number): Promise<void> {
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

/** The sender of a delivery's message; it never changes. */
export async function findSender(id: DeliveryId): Promise<AccountId | undefined> {
	const row = await read().get<{ account_id: AccountId }>("SELECT s.account_id FROM delivery d JOIN submission s ON s.id = d.submission_id WHERE d.id = ?", id);
	return row?.account_id;
}
