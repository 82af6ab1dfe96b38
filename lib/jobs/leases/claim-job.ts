import { newId } from "#lib/core/ids";
import { placeholders, skipLocked } from "#lib/db/dialect";
import { read, write } from "#lib/db/store";
import { HELD_JOB_COLUMNS, type HeldJob, type HeldJobRow, heldJob, LEASE_MS } from "./held-job";

/** When the next job of these kinds may be claimed; null where none waits. */
export async function nextRunAt(kinds: readonly string[]): Promise<number | null> {
	const list = placeholders(kinds);
	const row = await read().get<{ run_at: number }>(
		`SELECT run_at FROM job WHERE finished_at IS NULL AND kind IN (${list.sql}) ORDER BY run_at, id LIMIT 1`,
		...list.values,
	);
	return row?.run_at ?? null;
}

/**
 * Claims the job that has been due for longest, under a new lease; null where none is due. Of concurrent claims one gets it.
 * A job whose lease ran out is due again. Kinds that this process does not know are left to one that does.
 */
export async function claimJob(kinds: readonly string[], now: number): Promise<HeldJob | null> {
	const list = placeholders(kinds);
	const row = await write((tx) =>
		tx.get<HeldJobRow>(
			`UPDATE job SET leased_by = ?, run_at = ?, attempts = attempts + 1 WHERE id =
			(SELECT id FROM job WHERE finished_at IS NULL AND run_at <= ? AND kind IN (${list.sql}) ORDER BY run_at, id LIMIT 1${skipLocked(tx)})
			RETURNING ${HELD_JOB_COLUMNS}`,
			newId(),
			now + LEASE_MS,
			now,
			...list.values,
		),
	);
	return row ? heldJob(row) : null;
}

/** Extends the lease while a step is prepared. Returns false if another runner has the job. */
export async function renewLease({ id, leasedBy }: HeldJob, now: number): Promise<boolean> {
	return (await write((tx) => tx.run("UPDATE job SET run_at = ? WHERE id = ? AND leased_by = ?", now + LEASE_MS, id, leasedBy))) === 1;
}
