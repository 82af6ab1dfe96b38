import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import { bus } from "#lib/core/bus";
import { type AccountId, type JobId, newId } from "#lib/core/ids";
import type { JobInput, JobKind } from "./job-kind";
import { jobView } from "./job-view";

export interface NewJob<Input extends JobInput> {
	/** One job for each key of a kind. It must contain an id of its owner's, so that no two owners meet in one. */
	key: string;
	input: Input;
	/** Who may see it; the unit must hold this account. Null for the site's own work. */
	accountId: AccountId | null;
	/** Not before this time; at once where absent. */
	runAt?: number;
	/** How much there is to do, where it is known already. */
	total?: number;
}

/**
 * Enqueues a job in the transaction that causes it: it exists if and only if that commits, and a runner is woken after the commit.
 * Enqueuing a key again changes nothing. Returns the id of the one job of this key.
 */
export async function enqueueJob<Input extends JobInput>(
	recorder: ChangeRecorder,
	kind: JobKind<Input>,
	{ key, input, accountId, runAt, total = 0 }: NewJob<Input>,
	now: number,
): Promise<JobId> {
	const { tx } = recorder;
	const id = newId<JobId>(now);
	const inserted = await tx.run(
		`INSERT INTO job (id, kind, key, input, account_id, run_at, total, shown_total, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (kind, key) DO NOTHING`,
		id,
		kind.name,
		key,
		JSON.stringify(input),
		accountId,
		runAt ?? now,
		total,
		total,
		now,
	);
	if (inserted === 0) return findByKey(recorder, kind.name, key);
	const row = { id, kind: kind.name, state: "waiting", shown_done: 0, shown_total: total, error_code: null, result: null } as const;
	if (accountId) recorder.record(accountId, "job", "created", id, () => jobView(row));
	recorder.afterCommit(() => bus().emit("job-enqueued"));
	return id;
}

async function findByKey({ tx }: ChangeRecorder, kind: string, key: string): Promise<JobId> {
	const row = await tx.get<{ id: JobId }>("SELECT id FROM job WHERE kind = ? AND key = ?", kind, key);
	if (!row) throw new Error("a job was deleted while its key was enqueued again");
	return row.id;
}
