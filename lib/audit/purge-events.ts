import { read } from "#lib/db/store";
import type { JobKind } from "#lib/jobs/job-kind";
import { siteSettings } from "#lib/site/site-settings";

const DAY_MS = 24 * 60 * 60 * 1000;
const EVENTS_PER_STEP = 5_000;

/**
 * Deletes security events that are older than the site keeps them. From the beginning of the chain and never from its middle, so that
 * what stays can be verified; the last event always stays, for the next one to follow it.
 */
export const purgeEvents: JobKind = {
	name: "purge-audit-events",
	everyMs: DAY_MS,
	async step(job, clock) {
		const { auditDays } = await siteSettings();
		const end = auditDays === 0 ? null : await firstToKeep(clock() - auditDays * DAY_MS);
		return {
			accountIds: [],
			async write({ tx }) {
				if (end === null) return { cursor: null, done: job.done, total: 0, finished: true };
				const deleted = await tx.run(
					`DELETE FROM audit_event WHERE seq IN (SELECT seq FROM audit_event WHERE seq < ? ORDER BY seq LIMIT ${EVENTS_PER_STEP})`,
					end,
				);
				return { cursor: null, done: job.done + deleted, total: 0, finished: deleted < EVENTS_PER_STEP };
			},
		};
	},
};

/** The number of the first event that is young enough, or of the last one; null where there is none. */
async function firstToKeep(after: number): Promise<number | null> {
	const young = await read().get<{ seq: number }>("SELECT seq FROM audit_event WHERE at >= ? ORDER BY seq LIMIT 1", after);
	const last = young ?? (await read().get<{ seq: number }>("SELECT seq FROM audit_event ORDER BY seq DESC LIMIT 1"));
	return last?.seq ?? null;
}
