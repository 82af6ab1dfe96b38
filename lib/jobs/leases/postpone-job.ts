import type { HeldJob } from "./held-job";
import { writeHeldJob } from "./write-held-job";

interface Postponement {
	runAt: number;
	attempts: number;
	errorCode: string | null;
}

/** Gives up the lease: the job continues after its last committed step at `runAt`. Without effect if another runner has claimed it. */
export async function postponeJob(job: HeldJob, postponement: Postponement, now: number): Promise<void> {
	await writeHeldJob(job, [], now, async () => ({ ...job, ...postponement, leasedBy: null }));
}
