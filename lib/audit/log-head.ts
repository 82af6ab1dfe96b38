import { logger } from "#lib/core/logger";
import { read } from "#lib/db/store";
import type { JobKind } from "#lib/jobs/job-kind";

/**
 * Logs the end of the audit chain once a day. Who cuts the end off can set the stored end back, too, but not what a log elsewhere has:
 * `npm run verify-audit` prints the end to compare.
 */
export const logAuditHead: JobKind = {
	name: "log-audit-head",
	everyMs: 24 * 60 * 60 * 1000,
	async step() {
		const head = await read().get<{ seq: number; hash: Uint8Array }>("SELECT seq, hash FROM audit_head WHERE id = 'site'");
		if (head) logger().info({ seq: head.seq, hash: Buffer.from(head.hash).toString("hex") }, "end of the audit chain");
		return { accountIds: [], write: async () => ({ cursor: null, done: 1, total: 1, finished: true }) };
	},
};
