import { announceEnded, endSessions } from "#lib/accounts/sessions/sessions";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { JobKind } from "#lib/jobs/job-kind";
import { closeAccount } from "./close-account";

/** Closes the accounts whose days of grace are over, one in a step. */
export const eraseDue: JobKind = {
	name: "erase-due-accounts",
	everyMs: 5 * 60 * 1000,
	async step(job, clock) {
		const due = await read().get<{ id: AccountId }>(
			"SELECT id FROM account WHERE deletion_due_at IS NOT NULL AND deletion_due_at <= ? AND deleted_at IS NULL ORDER BY deletion_due_at LIMIT 1",
			clock(),
		);
		if (!due) return { accountIds: [], write: async () => ({ cursor: null, done: job.done, total: 0, finished: true }) };
		return {
			accountIds: [due.id],
			async write(recorder) {
				// Somebody may have signed in since: then it is not to be deleted.
				const still = await recorder.tx.get("SELECT 1 FROM account WHERE id = ? AND deletion_due_at <= ? AND deleted_at IS NULL", due.id, clock());
				if (still) {
					const ended = await endSessions(recorder.tx, due.id, null, clock());
					await closeAccount(recorder, due.id, clock());
					recorder.afterCommit(() => announceEnded(ended));
				}
				return { cursor: null, done: job.done + 1, total: 0, finished: false };
			},
		};
	},
};
