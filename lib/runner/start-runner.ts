import { bus } from "#lib/core/bus";
import { logger } from "#lib/core/logger";
import type { JobKind } from "#lib/jobs/job-kind";
import { claimJob, nextRunAt } from "#lib/jobs/leases/claim-job";
import { prepareQueue } from "#lib/jobs/prepare-queue";
import { JOB_KINDS } from "./job-kinds";
import { type RunnerTime, systemTime } from "./runner-time";
import { workOnJob } from "./work-on-job";

/** So that a long job does not hold up the others. */
const JOBS_AT_ONCE = 4;
/** Looks at least this often: another process may have enqueued a job, or the clock may have been set back. */
const LOOK_AT_LEAST_EVERY_MS = 60_000;
const LOOK_AGAIN_MS = 1_000;

export interface JobRunner {
	/** Claims nothing more, waits for the steps that are being taken, and gives up their leases. */
	stop(): Promise<void>;
}

/**
 * Works on the jobs of these kinds as they fall due, a few at once, one step a transaction. Looks for jobs when one was enqueued in
 * this process, when the next one is due, and when one ends. Any number of runners share the table: a job is held by one of them.
 */
export function startRunner(kinds: readonly JobKind[] = JOB_KINDS, time: RunnerTime = systemTime): JobRunner {
	const byName = new Map(kinds.map((kind) => [kind.name, kind]));
	const names = [...byName.keys()];
	const working = new Set<Promise<void>>();
	let stopping = false;
	let woken = false;
	let looking = Promise.resolve();
	let isLooking = false;
	let cancelTimer = () => {};
	let lastLook = Number.POSITIVE_INFINITY;

	const wake = () => {
		woken = true;
		if (isLooking || stopping) return;
		isLooking = true;
		looking = look();
	};

	const look = async () => {
		while (woken && !stopping) {
			woken = false;
			cancelTimer();
			const waitMs = await claimDue().catch((error: Error) => {
				logger().error({ err: error.name }, "the job runner stumbled");
				return LOOK_AGAIN_MS;
			});
			cancelTimer = time.after(waitMs, wake);
		}
		isLooking = false;
	};

	/** Begins work on what is due, as far as there is room. Returns after how long to look again. */
	const claimDue = async (): Promise<number> => {
		const now = time.clock();
		if (now < lastLook) await prepareQueue(kinds, now);
		lastLook = now;
		while (!stopping && working.size < JOBS_AT_ONCE) {
			const runAt = await nextRunAt(names);
			if (runAt === null) return LOOK_AT_LEAST_EVERY_MS;
			if (runAt > now) return Math.min(runAt - now, LOOK_AT_LEAST_EVERY_MS);
			if (!(await claimNext(now))) return LOOK_AGAIN_MS;
		}
		// Looks again as soon as one ends.
		return LOOK_AT_LEAST_EVERY_MS;
	};

	const claimNext = async (now: number): Promise<boolean> => {
		const job = await claimJob(names, now);
		const kind = job && byName.get(job.kind);
		if (!kind) return false;
		const work = workOnJob(kind, job, time, () => stopping).finally(() => {
			working.delete(work);
			wake();
		});
		working.add(work);
		return true;
	};

	bus().on("job-enqueued", wake);
	wake();
	return {
		async stop() {
			stopping = true;
			bus().off("job-enqueued", wake);
			await looking;
			cancelTimer();
			await Promise.all(working);
		},
	};
}
