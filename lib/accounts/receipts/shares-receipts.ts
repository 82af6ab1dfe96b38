import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";

/** Which of these readers, whom the transaction has locked, send this person read receipts: by their choice for them, else by their setting. */
export async function readersSharing(
	recorder: ChangeRecorder,
	readerIds: readonly AccountId[],
	personId: AccountId,
): Promise<(readerId: AccountId) => boolean> {
	if (readerIds.length === 0) return () => false;
	const list = placeholders(readerIds);
	const rows = await recorder.tx.all<{ id: AccountId; share: number | boolean }>(
		`SELECT account_id AS id, share FROM receipt_choice WHERE account_id IN (${list.sql}) AND person_id = ?`,
		...list.values,
		personId,
	);
	const chosen = choices(rows);
	return (readerId) => chosen.get(readerId) ?? Boolean(recorder.account(readerId)?.receipts);
}

/** Whether one reader, whom the transaction has locked, sends each of these people read receipts. */
export async function sharesWith(recorder: ChangeRecorder, readerId: AccountId, people: readonly AccountId[]): Promise<(personId: AccountId) => boolean> {
	const isShared = Boolean(recorder.account(readerId)?.receipts);
	if (people.length === 0) return () => isShared;
	const list = placeholders([...new Set(people)]);
	const rows = await recorder.tx.all<{ id: AccountId; share: number | boolean }>(
		`SELECT person_id AS id, share FROM receipt_choice WHERE account_id = ? AND person_id IN (${list.sql})`,
		readerId,
		...list.values,
	);
	const chosen = choices(rows);
	return (personId) => chosen.get(personId) ?? isShared;
}

function choices(rows: readonly { id: AccountId; share: number | boolean }[]): Map<AccountId, boolean> {
	return new Map(rows.map(({ id, share }) => [id, Boolean(share)]));
}
