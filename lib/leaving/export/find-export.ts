import type { JobView } from "#lib/contracts/views";
import type { AccountId, JobId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { readJobs } from "#lib/jobs/read-jobs";
import { exportAccount } from "./export-account";

/** The account's newest export, running or done; null where there is none, or its file has expired. */
export async function findExport(accountId: AccountId, now: number): Promise<JobView | null> {
	const row = await read().get<{ id: JobId; result: string | null }>(
		"SELECT id, result FROM job WHERE kind = ? AND account_id = ? ORDER BY id DESC LIMIT 1",
		exportAccount.name,
		accountId,
	);
	if (!row) return null;
	const isThere = row.result === null || (await read().get("SELECT 1 FROM blob WHERE id = ? AND expires_at > ?", row.result, now));
	return isThere ? ((await readJobs(accountId, [row.id])).get(row.id) ?? null) : null;
}
