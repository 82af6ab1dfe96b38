import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import { bus } from "#lib/core/bus";
import { type JobId, newId } from "#lib/core/ids";
import { inOrderForUpdate } from "#lib/db/dialect";
import type { JobInput, JobKind } from "#lib/jobs/job-kind";

/**
 * Enqueues the site's own work, or begins it again where the job of this key has ended. One that waits or runs is left as it is: it
 * must lock its row (`lockJob`) before it reads what it works on, so that it sees what this transaction wrote, or has ended by then.
 */
export async function renewJob<Input extends JobInput>(
	recorder: ChangeRecorder,
	kind: JobKind<Input>,
	{ key, input, runAt }: { key: string; input: Input; runAt: number },
	now: number,
): Promise<void> {
	await recorder.tx.run(
		`INSERT INTO job (id, kind, key, input, account_id, run_at, total, shown_total, created_at) VALUES (?, ?, ?, ?, NULL, ?, 0, 0, ?)
		ON CONFLICT (kind, key) DO UPDATE SET state = 'waiting', run_at = excluded.run_at, attempts = 0, cursor = NULL, error_code = NULL, finished_at = NULL
		WHERE job.finished_at IS NOT NULL`,
		newId<JobId>(now),
		kind.name,
		key,
		JSON.stringify(input),
		runAt,
		now,
	);
	recorder.afterCommit(() => bus().emit("job-enqueued"));
}

/** Locks a job's row until the end of the transaction, so that who renews it waits. */
export async function lockJob({ tx }: ChangeRecorder, id: JobId): Promise<void> {
	await tx.all(`SELECT id FROM job WHERE id = ?${inOrderForUpdate(tx)}`, id);
}
