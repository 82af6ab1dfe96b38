import type { JobView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { type JobViewRow, jobView } from "./job-view";

/** An account's own jobs with these ids in their current state; others are left out. */
export async function readJobs(accountId: AccountId, ids: readonly string[]): Promise<Map<string, JobView>> {
	if (ids.length === 0) return new Map();
	const list = placeholders(ids);
	const rows = await read().all<JobViewRow>(
		`SELECT id, kind, state, shown_done, shown_total, error_code, result FROM job WHERE account_id = ? AND id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	return new Map(rows.map((row) => [row.id, jobView(row)]));
}
