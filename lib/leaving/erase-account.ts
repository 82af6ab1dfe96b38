import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, MailboxId, MessageId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Tx } from "#lib/db/tx";
import type { JobKind } from "#lib/jobs/job-kind";
import { leaveNextGroup, nextMembership } from "./leave-groups";
import { type Erased, NOTHING_ERASED, writeReceipt } from "./receipt";

const ENTRIES_PER_STEP = 250;

export type EraseInput = { account: AccountId };

/**
 * Erases what is left of a closed account, whose key is destroyed: its memberships, its copies with the messages that nobody else
 * holds, its ledgers, its mailboxes and its journal; then makes the receipt. Copies of others stay. What was erased so far is counted in the cursor.
 */
export const eraseAccount: JobKind<EraseInput> = {
	name: "erase-account",
	async step(job, clock) {
		const accountId = job.input.account;
		const erased = job.cursor === null ? NOTHING_ERASED : (JSON.parse(job.cursor) as Erased);
		const membership = await nextMembership(accountId);
		const progress = (next: Erased, finished: boolean) => ({ cursor: JSON.stringify(next), done: next.letters, total: 0, finished });
		if (membership) {
			const left = await leaveNextGroup(accountId, membership, clock);
			const next = { ...erased, groupsLeft: erased.groupsLeft + (left === "left" ? 1 : 0), groupsDeleted: erased.groupsDeleted + (left === "deleted" ? 1 : 0) };
			return { accountIds: [], write: async () => progress(next, false) };
		}
		return {
			accountIds: [],
			async write({ tx }: ChangeRecorder) {
				const { listed, copies } = await eraseCopies(tx, accountId);
				const next = { ...erased, letters: erased.letters + copies };
				if (listed === ENTRIES_PER_STEP) return progress(next, false);
				const ledgers = await eraseRest(tx, accountId);
				const complete = { ...next, ledgers };
				await writeReceipt(tx, accountId, complete, clock());
				return progress(complete, true);
			},
		};
	},
};

interface EntryRow {
	mailbox_id: MailboxId;
	received_at: number;
	email_id: string;
}

interface CopyRow {
	message_id: MessageId;
	thread_id: ThreadId;
}

/** Some of the copies, found by the lists of the mailboxes, and the messages of which these were the last. */
async function eraseCopies(tx: Tx, accountId: AccountId): Promise<{ listed: number; copies: number }> {
	const entries = await tx.all<EntryRow>(
		`SELECT mailbox_id, received_at, email_id FROM email_mailbox WHERE mailbox_id IN (SELECT id FROM mailbox WHERE account_id = ?) LIMIT ${ENTRIES_PER_STEP}`,
		accountId,
	);
	if (entries.length === 0) return { listed: 0, copies: 0 };
	const list = placeholders(entries.map(({ email_id }) => email_id));
	const copies = await tx.all<CopyRow>(
		`DELETE FROM email WHERE account_id = ? AND id IN (${list.sql}) RETURNING message_id, thread_id`,
		accountId,
		...list.values,
	);
	await tx.run(
		`DELETE FROM email_mailbox WHERE (mailbox_id, received_at, email_id) IN (VALUES ${entries.map(() => "(CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT))").join(", ")})`,
		...entries.flatMap(({ mailbox_id, received_at, email_id }) => [mailbox_id, received_at, email_id]),
	);
	for (const { thread_id, message_id } of copies) {
		const left = await tx.get<{ copies: number }>(
			"UPDATE message SET copies = copies - 1 WHERE thread_id = ? AND id = ? RETURNING copies",
			thread_id,
			message_id,
		);
		if (left?.copies !== 0) continue;
		await tx.run("DELETE FROM message WHERE thread_id = ? AND id = ?", thread_id, message_id);
		await tx.run("DELETE FROM message_version WHERE message_id = ?", message_id);
	}
	return { listed: entries.length, copies: copies.length };
}

/** The mailboxes, the journal and the ledgers of what the person sent. Returns how many ledgers. */
async function eraseRest(tx: Tx, accountId: AccountId): Promise<number> {
	for (const table of ["mailbox_thread", "mailbox", "thread_state", "change", "job", "blob"])
		await tx.run(`DELETE FROM ${table} WHERE account_id = ?`, accountId);
	await tx.run("DELETE FROM delivery WHERE submission_id IN (SELECT id FROM submission WHERE account_id = ?)", accountId);
	return tx.run("DELETE FROM submission WHERE account_id = ?", accountId);
}
