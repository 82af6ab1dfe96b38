import type { JobKind } from "#lib/jobs/job-kind";
import { purgeSessions } from "./sessions";

/** Deletes expired sessions and refresh tokens, every hour. */
export const sessionPurge: JobKind = {
	name: "purge-sessions",
	everyMs: 60 * 60 * 1000,
	async step(_job, clock) {
		// Through Prisma and not in the step's transaction: repeating it deletes nothing more.
		const count = await purgeSessions(clock);
		return { accountIds: [], write: async () => ({ cursor: null, done: count, total: count, finished: true }) };
	},
};
