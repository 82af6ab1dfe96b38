import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId } from "#lib/core/ids";

/** Records that a copy changed, and stores the change's number with it. */
export async function recordUpdate(recorder: ChangeRecorder, accountId: AccountId, id: EmailId): Promise<void> {
	const modseq = recorder.record(accountId, "message", "updated", id);
	await recorder.tx.run("UPDATE email SET updated_modseq = ? WHERE account_id = ? AND id = ?", modseq, accountId, id);
}
