import { type ErrorCode, isPomboError, PomboError } from "#lib/core/errors";
import { logger } from "#lib/core/logger";
import type { JobKind } from "#lib/jobs/job-kind";
import { commitStep } from "#lib/jobs/leases/commit-step";
import type { HeldJob } from "#lib/jobs/leases/held-job";
import { postponeJob } from "#lib/jobs/leases/postpone-job";
import { ATTEMPTS_MAX, retryDelay } from "#lib/jobs/leases/retry-delay";
import { setAsideJob } from "#lib/jobs/leases/set-aside-job";
import { prepareStep } from "./prepare-step";
import type { RunnerTime } from "./runner-time";

/** Failures that may pass. Any other expected error would be the same the next time. */
const PASSING = new Set<ErrorCode>(["internal", "unavailable", "rate_limited", "job_timeout"]);

/**
 * Takes steps of a claimed job until it is finished, fails, is claimed by another runner, or `isStopping`; then the lease is given
 * up after the present step. Never rejects: a job whose failure could not be stored is due again when its lease runs out.
 */
export async function workOnJob(kind: JobKind, claimed: HeldJob, time: RunnerTime, isStopping: () => boolean): Promise<void> {
	let job = claimed;
	try {
		// Claimed that often and never heard of again: it may be what ends the process.
		if (job.attempts > ATTEMPTS_MAX) throw new PomboError("job_interrupted");
		while (!isStopping()) {
			const next = await commitStep(kind, job, await prepareStep(kind, job, time), time.clock());
			if (next === null) return logger().warn({ job: job.id, kind: job.kind }, "a job was claimed by another runner");
			if (next.leasedBy === null) return;
			job = next;
			await takeInWhatCame();
		}
		await postponeJob(job, { runAt: time.clock(), attempts: job.attempts, errorCode: job.errorCode }, time.clock());
	} catch (error) {
		await endAttempt(kind, job, error as Error, time).catch((reason: Error) =>
			logger().error({ job: job.id, kind: job.kind, err: reason.name }, "the failure of a job could not be stored"),
		);
	}
}

/** Two turns of the event loop: what clients sent during a step is read in the first and written in the second, before the next step. */
async function takeInWhatCame(): Promise<void> {
	for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Repeats later what may pass, within bounds; sets the rest aside. Recurring work waits for its next time instead. */
async function endAttempt(kind: JobKind, job: HeldJob, error: Error, { clock, random }: RunnerTime): Promise<void> {
	const errorCode = isPomboError(error) ? error.code : "internal";
	const { id, attempts } = job;
	const details = { job: id, kind: kind.name, attempts, code: errorCode, err: error.name };
	const now = clock();
	if (PASSING.has(errorCode) && attempts < ATTEMPTS_MAX) {
		logger().warn(details, "a job failed and will be repeated");
		return postponeJob(job, { runAt: now + retryDelay(attempts, random), attempts, errorCode }, now);
	}
	logger().error(details, "a job failed and was given up");
	if (kind.everyMs !== undefined) return postponeJob(job, { runAt: now + kind.everyMs, attempts: 0, errorCode }, now);
	return setAsideJob(job, errorCode, now);
}
