import { type Clock, systemClock } from "#lib/core/clock";
import { dropFailedJob, retryFailedJob } from "#lib/jobs/managing/failed-job";
import { type Administrator, administrationLog, recordForSite } from "./record-administration";

/** Begins a failed job again, and writes down by whom. Throws `not_found` and `job_not_failed`. */
export async function retryJob(by: Administrator, id: string, clock: Clock = systemClock): Promise<void> {
	const log = await administrationLog();
	await retryFailedJob(id, clock(), (tx, job) => recordForSite(tx, { log, by, kind: "job_retried", detail: { job } }, clock()));
}

/** Drops a failed job, and writes down by whom. Throws `not_found` and `job_not_failed`. */
export async function dropJob(by: Administrator, id: string, clock: Clock = systemClock): Promise<void> {
	const log = await administrationLog();
	await dropFailedJob(id, (tx, job) => recordForSite(tx, { log, by, kind: "job_dropped", detail: { job } }, clock()));
}
