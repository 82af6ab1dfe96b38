import type { JobKind, JobProgress, JobStep } from "#lib/jobs/job-kind";
import { type HeldJob, type JobProgressState, LEASE_MS } from "./held-job";
import { writeHeldJob } from "./write-held-job";

/**
 * Writes a step together with the progress it made, and renews the lease. Returns the job as it then is, without a lease once it
 * is finished; null where another runner has claimed it and nothing was written.
 */
export function commitStep(kind: JobKind, job: HeldJob, step: JobStep, now: number): Promise<HeldJob | null> {
	return writeHeldJob(job, step.accountIds, now, async (recorder) => {
		const progress = await step.write(recorder);
		if (!progress.finished) return running(job, progress, now);
		return kind.everyMs === undefined ? finished(progress, now) : waitingAgain(now + kind.everyMs);
	});
}

function running({ leasedBy }: HeldJob, { cursor, done, total }: JobProgress, now: number): JobProgressState {
	// The present attempt is the first since this progress.
	return { state: "running", leasedBy, runAt: now + LEASE_MS, attempts: 1, cursor, done, total, errorCode: null, finishedAt: null, result: null };
}

function finished({ cursor, done, total, result = null }: Omit<JobProgress, "result"> & { result?: string | null }, now: number): JobProgressState {
	return { state: "done", leasedBy: null, runAt: now, attempts: 0, cursor, done, total, errorCode: null, finishedAt: now, result };
}

function waitingAgain(runAt: number): JobProgressState {
	return { state: "waiting", leasedBy: null, runAt, attempts: 0, cursor: null, done: 0, total: 0, errorCode: null, finishedAt: null, result: null };
}
