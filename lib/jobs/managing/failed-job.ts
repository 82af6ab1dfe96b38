import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { bus } from "#lib/core/bus";
import { PomboError } from "#lib/core/errors";
import type { AccountId, JobId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

/** What is written in the same transaction, with the kind of the job: that it was done, and by whom. */
type Also = (tx: Tx, kind: string) => Promise<void>;

/** Begins a failed job again where it stopped. Throws `not_found`, and `job_not_failed` where it waits, runs or is done. */
export async function retryFailedJob(id: string, now: number, also: Also): Promise<void> {
	await writeToFailed(id, also, async (recorder, owner) => {
		await recorder.tx.run("UPDATE job SET state = 'waiting', run_at = ?, attempts = 0, error_code = NULL, finished_at = NULL WHERE id = ?", now, id);
		if (owner) recorder.record(owner, "job", "updated", id);
		recorder.afterCommit(() => bus().emit("job-enqueued"));
	});
}

/** Gives a failed job up for good: its row goes, what its steps wrote stays. Throws as `retryFailedJob` does. */
export async function dropFailedJob(id: string, also: Also): Promise<void> {
	await writeToFailed(id, also, async (recorder, owner) => {
		await recorder.tx.run("DELETE FROM job WHERE id = ?", id);
		if (owner) recorder.record(owner, "job", "deleted", id);
	});
}

async function writeToFailed(id: string, also: Also, change: (recorder: ChangeRecorder, owner: AccountId | null) => Promise<void>): Promise<void> {
	const job = await read().get<{ id: JobId; kind: string; account_id: AccountId | null }>("SELECT id, kind, account_id FROM job WHERE id = ?", id);
	if (!job) throw new PomboError("not_found");
	await writeWithChanges(job.account_id ? [job.account_id] : [], async (recorder) => {
		// Of two who retry it at once the second finds it waiting.
		const locked = await recorder.tx.run("UPDATE job SET attempts = attempts WHERE id = ? AND state = 'failed'", id);
		if (locked === 0) throw new PomboError("job_not_failed");
		await change(recorder, job.account_id);
		await also(recorder.tx, job.kind);
	});
}
