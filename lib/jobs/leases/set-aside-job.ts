import type { HeldJob } from "./held-job";
import { writeHeldJob } from "./write-held-job";

/** Gives a job up as failed, for its owner and the administrators to see. Without effect if another runner has claimed it. */
export async function setAsideJob(job: HeldJob, errorCode: string, now: number): Promise<void> {
	await writeHeldJob(job, [], now, async () => ({ ...job, state: "failed", leasedBy: null, errorCode, finishedAt: now }));
}
