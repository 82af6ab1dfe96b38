import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { JobView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId, JobId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { enqueueJob } from "#lib/jobs/enqueue-job";
import { getJob } from "#lib/jobs/get-job";
import { exportAccount } from "./export-account";
import { EXPORTED_MAILBOXES } from "./exported-mailboxes";

/** Begins an export of everything, or returns the one that is not finished yet. */
export async function startExport(session: Session, clock: Clock = systemClock): Promise<JobView> {
	const { accountId } = session;
	const id = await writeWithChanges([accountId], async (recorder) => {
		const { tx } = recorder;
		const active = await findActive(tx, accountId);
		if (active) return active;
		const now = clock();
		const job = await enqueueJob(recorder, exportAccount, { key: `${accountId} ${now}`, input: {}, accountId, total: await countLetters(tx, accountId) }, now);
		await recordOwnEvent(tx, session, "export_started", now);
		return job;
	});
	return getJob(accountId, id);
}

async function findActive(tx: Tx, accountId: AccountId): Promise<JobId | undefined> {
	const sql = "SELECT id FROM job WHERE kind = ? AND account_id = ? AND finished_at IS NULL LIMIT 1";
	return (await tx.get<{ id: JobId }>(sql, exportAccount.name, accountId))?.id;
}

async function countLetters(tx: Tx, accountId: AccountId): Promise<number> {
	const roles = [...EXPORTED_MAILBOXES].map((name) => ({ spam: "junk", chats: "chat" })[name as string] ?? name);
	const row = await tx.get<{ total: number | null }>(
		`SELECT SUM(total) AS total FROM mailbox WHERE account_id = ? AND role IN (${roles.map(() => "?").join(", ")})`,
		accountId,
		...roles,
	);
	return Number(row?.total ?? 0);
}
