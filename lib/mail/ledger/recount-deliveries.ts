import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { DeliveryState } from "#lib/contracts/views";
import type { AccountId, EmailId, SubmissionId, ThreadId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import type { JobKind } from "#lib/jobs/job-kind";
import { lockJob, renewJob } from "#lib/jobs/leases/renew-job";
import { afterDeliveriesOf } from "./ledger-ids";

/** How long what happens to a large letter is gathered: its sender is told at most four times a second. */
const GATHERED_MS = 250;

/** Whether a letter's sender is told its figures as they change, instead of each delivery. */
export function isGathered(total: number): boolean {
	return total > LIMITS.toldEachMax;
}

type Input = { submission: SubmissionId };

/** Counts the deliveries of a large letter anew and tells its sender, if the figures changed. */
export const recountDeliveries: JobKind<Input> = {
	name: "recount-deliveries",
	async step({ id, input }) {
		const owner = await read().get<{ account_id: AccountId }>("SELECT account_id FROM submission WHERE id = ?", input.submission);
		return {
			accountIds: owner ? [owner.account_id] : [],
			async write(recorder) {
				await lockJob(recorder, id);
				await recount(recorder, input.submission);
				return { cursor: null, done: 0, total: 0, finished: true };
			},
		};
	},
};

/** A delivery of a large letter changed: its figures follow soon. */
export function recountSoon(recorder: ChangeRecorder, submission: SubmissionId, now: number): Promise<void> {
	return renewJob(recorder, recountDeliveries, { key: submission, input: { submission }, runAt: now + GATHERED_MS }, now);
}

interface OwnCopy {
	account_id: AccountId;
	email_id: EmailId;
	thread_id: ThreadId | null;
}

async function recount(recorder: ChangeRecorder, id: SubmissionId): Promise<void> {
	const { tx } = recorder;
	const own = await tx.get<OwnCopy>(
		`SELECT s.account_id, s.email_id, e.thread_id FROM submission s LEFT JOIN email e ON e.account_id = s.account_id AND e.id = s.email_id WHERE s.id = ?`,
		id,
	);
	if (!own) return;
	const rows = await tx.all<{ state: DeliveryState; deliveries: number | bigint }>(
		"SELECT state, COUNT(*) AS deliveries FROM delivery WHERE id > ? AND id < ? GROUP BY state",
		own.email_id,
		afterDeliveriesOf(own.email_id),
	);
	const of = (state: DeliveryState) => Number(rows.find((row) => row.state === state)?.deliveries ?? 0);
	const figures = [of("queued"), of("sent"), of("delivered"), of("read"), of("failed")];
	const changed = await tx.run(
		`UPDATE submission SET n_queued = ?, n_sent = ?, n_delivered = ?, n_read = ?, n_failed = ? WHERE id = ?
		AND (n_queued <> ? OR n_sent <> ? OR n_delivered <> ? OR n_read <> ? OR n_failed <> ?)`,
		...figures,
		id,
		...figures,
	);
	// A copy that its sender has deleted has no figures to show.
	if (changed === 0 || !own.thread_id || !recorder.account(own.account_id)) return;
	const modseq = recorder.record(own.account_id, "message", "updated", own.email_id);
	await tx.run("UPDATE email SET updated_modseq = ? WHERE account_id = ? AND id = ?", modseq, own.account_id, own.email_id);
	recorder.record(own.account_id, "thread", "updated", own.thread_id);
}
