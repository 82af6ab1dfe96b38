import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId } from "#lib/core/ids";
import { enqueueJob } from "#lib/jobs/enqueue-job";
import { eraseAccount } from "./erase-account";

/** What is the person's alone and small: it goes with the key. */
const OWN_TABLES = ["session", "one_time_token", "device", "totp", "passkey", "recovery_code", "api_token", "blocked", "receipt_choice"];

/**
 * Ends an account for good: its key is destroyed, and with it every copy it holds; nobody can sign in to it, write to it or find it. Its
 * handle stays taken. A job erases the rows that nobody can read any more, and makes the receipt.
 */
export async function closeAccount(recorder: ChangeRecorder, accountId: AccountId, now: number): Promise<void> {
	const { tx } = recorder;
	await tx.run("DELETE FROM refresh_token WHERE session_id IN (SELECT id FROM session WHERE account_id = ?)", accountId);
	for (const table of OWN_TABLES) await tx.run(`DELETE FROM ${table} WHERE account_id = ?`, accountId);
	await tx.run("DELETE FROM blocked WHERE blocked_id = ?", accountId);
	await tx.run("DELETE FROM receipt_choice WHERE person_id = ?", accountId);
	await tx.run("DELETE FROM invite WHERE maker_id = ?", accountId);
	// So that the next one who makes an account on an empty site administers it.
	const isLast = !(await tx.get(
		"SELECT 1 FROM account WHERE kind = 'person' AND password_hash IS NOT NULL AND deleted_at IS NULL AND id <> ? LIMIT 1",
		accountId,
	));
	if (isLast) await tx.run("DELETE FROM setting WHERE key = 'administrator'");
	await tx.run(
		`UPDATE account SET deleted_at = ?, deletion_due_at = NULL, key_wrapped = NULL, password_hash = NULL, admin = FALSE, presence = FALSE,
			name = handle, name_folded = handle, about = NULL, keyboard = NULL, status = NULL, working_hours = NULL WHERE id = ? AND deleted_at IS NULL`,
		now,
		accountId,
	);
	await enqueueJob(recorder, eraseAccount, { key: accountId, input: { account: accountId }, accountId: null }, now);
}
