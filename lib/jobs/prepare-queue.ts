import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { enqueueJob } from "./enqueue-job";
import type { JobKind } from "./job-kind";
import { RETRY_MAX_MS } from "./leases/retry-delay";

/** Each recurring kind has one job, ever. */
const RECURRING_KEY = "recurring";

/**
 * To be called when a runner starts and when the clock was set back: enqueues recurring work that is missing, and makes due what
 * would now wait longer than it was meant to. A time that somebody chose (`runAt`) stays.
 */
export function prepareQueue(kinds: readonly JobKind[], now: number): Promise<void> {
	return writeWithChanges([], async (recorder) => {
		for (const kind of kinds) if (kind.everyMs !== undefined) await prepareRecurring(recorder, kind, now + kind.everyMs, now);
		await recorder.tx.run(
			"UPDATE job SET run_at = ? WHERE finished_at IS NULL AND run_at > ? AND (run_at = created_at OR (attempts > 0 AND run_at > ?))",
			now,
			now,
			now + RETRY_MAX_MS,
		);
	});
}

async function prepareRecurring(recorder: ChangeRecorder, kind: JobKind, latest: number, now: number): Promise<void> {
	await enqueueJob(recorder, kind, { key: RECURRING_KEY, input: {}, accountId: null }, now);
	await recorder.tx.run("UPDATE job SET run_at = ? WHERE kind = ? AND key = ? AND leased_by IS NULL AND run_at > ?", latest, kind.name, RECURRING_KEY, latest);
}
