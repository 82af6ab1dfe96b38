import type { JobView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { readJobs } from "./read-jobs";

/** One of the account's own jobs. Throws `not_found` for any other. */
export async function getJob(accountId: AccountId, id: string): Promise<JobView> {
	const job = (await readJobs(accountId, [id])).get(id);
	if (!job) throw new PomboError("not_found");
	return job;
}
