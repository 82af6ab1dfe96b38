import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId, DeliveryId, EmailId, SubmissionId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { advanceDelivery, advanceGathered } from "./advance-delivery";
import { isGathered } from "./recount-deliveries";

/**
 * Marks copies as received by a device of the account: their deliveries become `delivered`. Unknown ids and those of other
 * accounts are ignored, so that the result does not reveal what exists. Idempotent.
 */
export async function markReceived(accountId: AccountId, ids: readonly string[], clock: Clock = systemClock): Promise<void> {
	if (ids.length === 0) return;
	const list = placeholders(ids);
	const unreceived = await read().all<{ id: EmailId; delivery_id: DeliveryId; sender_id: AccountId; submission_id: SubmissionId; n_total: number }>(
		`SELECT e.id, e.delivery_id, s.account_id AS sender_id, s.id AS submission_id, s.n_total FROM email e
		JOIN delivery d ON d.id = e.delivery_id JOIN submission s ON s.id = d.submission_id
		WHERE e.account_id = ? AND e.reached_at IS NULL AND e.id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	if (unreceived.length === 0) return;
	await writeWithChanges(
		unreceived.flatMap((email) => (isGathered(email.n_total) ? [] : [email.sender_id])),
		async (recorder) => {
			const now = clock();
			for (const email of unreceived) {
				const updated = await recorder.tx.run(
					"UPDATE email SET reached_at = ? WHERE account_id = ? AND id = ? AND reached_at IS NULL",
					now,
					accountId,
					email.id,
				);
				if (updated === 0) continue;
				if (isGathered(email.n_total)) await advanceGathered(recorder, email.submission_id, email.delivery_id, "delivered", now);
				else await advanceDelivery(recorder, email.sender_id, email.delivery_id, "delivered", now);
			}
		},
	);
}
