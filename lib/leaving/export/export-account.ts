import { insertBlob, writeBlob } from "#lib/blobs/blobs";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { read } from "#lib/db/store";
import type { Job, JobKind } from "#lib/jobs/job-kind";
import { listWholeMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { exportArchive } from "./export-archive";
import { removeParts, writePart } from "./export-parts";
import { EXPORTED_MAILBOXES } from "./exported-mailboxes";
import { mboxOf } from "./letter-files";

const LETTERS_PER_STEP = 100;
/** How long the file can be fetched. */
export const EXPORT_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Where the next step continues. */
interface Cursor {
	mailbox: number;
	page?: string;
	/** The parts that were written. */
	parts: number;
}

/**
 * Gathers everything of an account in one file, which its owner can fetch for seven days: a hundred letters in a step, each part sealed beside the
 * others; the last step makes the archive of them. Nothing is marked as received.
 */
export const exportAccount: JobKind = {
	name: "export-account",
	async step(job, clock) {
		const accountId = ownerOf(job);
		const cursor = job.cursor === null ? { mailbox: 0, parts: 0 } : (JSON.parse(job.cursor) as Cursor);
		const key = await accountKeyOf(accountId);
		const mailbox = EXPORTED_MAILBOXES[cursor.mailbox];
		if (mailbox) {
			const { items, nextCursor } = await listWholeMailbox(accountId, { mailbox, limit: LETTERS_PER_STEP, cursor: cursor.page });
			if (items.length > 0) await writePart(job.id, cursor.parts, key, { mailbox, mbox: await mboxOf(items), letters: items });
			const parts = cursor.parts + (items.length > 0 ? 1 : 0);
			const next: Cursor = nextCursor ? { mailbox: cursor.mailbox, page: nextCursor, parts } : { mailbox: cursor.mailbox + 1, parts };
			const done = job.done + items.length;
			return { accountIds: [], write: async () => ({ cursor: JSON.stringify(next), done, total: Math.max(done, job.total), finished: false }) };
		}
		const name = { name: "pombo-export.zip", type: "application/zip" };
		const blob = await writeBlob(accountId, name, exportArchive({ accountId, job: job.id, parts: cursor.parts, key }));
		return {
			accountIds: [],
			async write(recorder) {
				await insertBlob(recorder.tx, blob, clock(), clock() + EXPORT_KEPT_MS);
				recorder.afterCommit(() => void removeParts(job.id, cursor.parts));
				return { cursor: job.cursor, done: job.done, total: job.done, finished: true, result: blob.id };
			},
		};
	},
};

function ownerOf({ accountId }: Job): AccountId {
	if (!accountId) throw new Error("an export belongs to an account");
	return accountId;
}

async function accountKeyOf(accountId: AccountId): Promise<Buffer> {
	const row = await read().get<{ key_wrapped: Uint8Array | null }>("SELECT key_wrapped FROM account WHERE id = ?", accountId);
	if (!row?.key_wrapped) throw new PomboError("not_found");
	return openAccountKey(accountId, row.key_wrapped);
}
