import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId } from "#lib/core/ids";

/** Notes that a copy changed, under the number that the change carries. */
export async function recordUpdate(recorder: ChangeRecorder, accountId: AccountId, id: EmailId): Promise<void> {
	const modseq = recorder.record(accountId, "message", "updated", id);
	await recorder.tx.run("UPDATE email SET updated_modseq = ? WHERE account_id = ? AND id = ?", modseq, accountId, id);
}
