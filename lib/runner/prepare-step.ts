import { PomboError } from "#lib/core/errors";
import { logger } from "#lib/core/logger";
import type { JobKind, JobStep } from "#lib/jobs/job-kind";
import { renewLease } from "#lib/jobs/leases/claim-job";
import { type HeldJob, LEASE_MS } from "#lib/jobs/leases/held-job";
import type { RunnerTime } from "./runner-time";

const RENEW_EVERY_MS = LEASE_MS / 3;
const STEP_MAX_MS = 10 * 60 * 1000;

/** Prepares a job's next step and keeps its lease meanwhile. Throws `job_timeout` if that takes too long. */
export async function prepareStep(kind: JobKind, job: HeldJob, time: RunnerTime): Promise<JobStep> {
	const stopRenewing = keepLease(job, time);
	let stopTimer = () => {};
	const timeout = new Promise<never>((_, reject) => {
		stopTimer = time.after(STEP_MAX_MS, () => reject(new PomboError("job_timeout")));
	});
	try {
		return await Promise.race([kind.step(job, time.clock), timeout]);
	} finally {
		stopTimer();
		await stopRenewing();
	}
}

/** Renews the lease in time. Returns a function that stops it, and waits for a renewal that is under way. */
function keepLease(job: HeldJob, { clock, after }: RunnerTime): () => Promise<void> {
	let renewing = Promise.resolve();
	let kept = true;
	const renewLater = () =>
		after(RENEW_EVERY_MS, () => {
			renewing = renew();
		});
	const renew = async () => {
		// A failure is not the step's: if the lease runs out, its transaction changes nothing.
		await renewLease(job, clock()).catch((error: Error) => logger().warn({ job: job.id, err: error.name }, "a lease could not be renewed"));
		if (kept) cancel = renewLater();
	};
	let cancel = renewLater();
	return () => {
		kept = false;
		cancel();
		return renewing;
	};
}
