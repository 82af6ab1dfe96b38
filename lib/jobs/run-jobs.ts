import { purgeSessions } from "#lib/accounts/sessions/sessions";
import { logger } from "#lib/core/logger";

interface Job {
	name: string;
	everyMs: number;
	run: () => Promise<unknown>;
}

const JOBS: Job[] = [{ name: "purge-sessions", everyMs: 60 * 60 * 1000, run: () => purgeSessions() }];

/** Runs each job at its interval, never twice at once. Returns a function that stops them. */
export function runJobs(jobs: Job[] = JOBS): () => void {
	const timers = jobs.map((job) => {
		let running = false;
		return setInterval(async () => {
			if (running) return;
			running = true;
			await job.run().catch((error: Error) => logger().error({ job: job.name, err: error.name }, "a job failed"));
			running = false;
		}, job.everyMs).unref();
	});
	return () => timers.forEach(clearInterval);
}
