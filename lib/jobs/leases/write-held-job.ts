import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { AccountId } from "#lib/core/ids";
import { jobView } from "#lib/jobs/job-view";
import type { HeldJob, JobProgressState } from "./held-job";

/** Progress is recorded for the owner at most four times a second. */
const SHOWN_EVERY_MS = 250;

/** Rolls the transaction back: another runner has claimed the job since. */
class LeaseLost extends Error {}

/**
 * Runs a unit and writes the state it returns for a job, in one transaction, and returns the job as it then is. Null where
 * another runner has claimed the job: then nothing was written, by the unit either. Records a change for the owner where the
 * state changed or the lease is given up, and of mere progress at most every SHOWN_EVERY_MS.
 */
export async function writeHeldJob(
	job: HeldJob,
	accountIds: readonly AccountId[],
	now: number,
	unit: (recorder: ChangeRecorder) => Promise<JobProgressState>,
): Promise<HeldJob | null> {
	const locked = job.accountId ? [job.accountId, ...accountIds] : accountIds;
	try {
		return await writeWithChanges(locked, async (recorder) => {
			const next = { ...job, ...(await unit(recorder)) };
			const written = isShown(job, next, now) ? { ...next, shownDone: next.done, shownTotal: next.total, shownAt: now } : next;
			await update(recorder, written, job.leasedBy);
			if (written !== next) show(recorder, written);
			return written;
		});
	} catch (error) {
		if (error instanceof LeaseLost) return null;
		throw error;
	}
}

function isShown(job: HeldJob, next: HeldJob, now: number): boolean {
	if (next.state !== job.state) return true;
	if (next.done === job.shownDone && next.total === job.shownTotal) return false;
	if (next.leasedBy === null || job.shownAt === null) return true;
	const elapsed = now - job.shownAt;
	// Negative where the clock was set back.
	return elapsed >= SHOWN_EVERY_MS || elapsed < 0;
}

async function update({ tx }: ChangeRecorder, job: HeldJob, lease: string | null): Promise<void> {
	const updated = await tx.run(
		`UPDATE job SET state = ?, leased_by = ?, run_at = ?, attempts = ?, cursor = ?, done = ?, total = ?, shown_done = ?, shown_total = ?, shown_at = ?,
		error_code = ?, finished_at = ?, result = ? WHERE id = ? AND leased_by = ?`,
		job.state,
		job.leasedBy,
		job.runAt,
		job.attempts,
		job.cursor,
		job.done,
		job.total,
		job.shownDone,
		job.shownTotal,
		job.shownAt,
		job.errorCode,
		job.finishedAt,
		job.result,
		job.id,
		lease,
	);
	if (updated === 0) throw new LeaseLost();
}

function show(recorder: ChangeRecorder, { id, kind, state, accountId, shownDone, shownTotal, errorCode, result }: HeldJob): void {
	if (!accountId || !recorder.account(accountId)) return;
	const row = { id, kind, state, shown_done: shownDone, shown_total: shownTotal, error_code: errorCode, result };
	recorder.record(accountId, "job", "updated", id, () => jobView(row));
}
