import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, JobId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { JobKind } from "./job-kind";

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a job that is done stays for its owner to see. */
export const DONE_KEPT_MS = 7 * DAY_MS;
const JOBS_PER_STEP = 250;

interface DoneJob {
	id: JobId;
	account_id: AccountId | null;
}

/** Deletes jobs that were done a week ago. Failed ones stay: somebody has to look at them. */
export const purgeJobs: JobKind = {
	name: "purge-jobs",
	everyMs: DAY_MS,
	async step(job, clock) {
		const jobs = await read().all<DoneJob>(
			"SELECT id, account_id FROM job WHERE state = 'done' AND finished_at < ? ORDER BY id LIMIT ?",
			clock() - DONE_KEPT_MS,
			JOBS_PER_STEP,
		);
		const finished = jobs.length < JOBS_PER_STEP;
		return {
			accountIds: jobs.flatMap(({ account_id }) => account_id ?? []),
			async write(recorder) {
				for (const old of jobs) await deleteJob(recorder, old);
				return { cursor: null, done: job.done + jobs.length, total: 0, finished };
			},
		};
	},
};

async function deleteJob(recorder: ChangeRecorder, { id, account_id: owner }: DoneJob): Promise<void> {
	const deleted = await recorder.tx.run("DELETE FROM job WHERE id = ?", id);
	if (deleted === 1 && owner && recorder.account(owner)) recorder.record(owner, "job", "deleted", id);
}
