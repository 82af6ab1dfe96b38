import type { MessageView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { selectWholeEmails, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail } from "#lib/mail/messages/open-email";
import { accessArchive } from "./access-archive";

const MESSAGES_MAX = 500;

/**
 * The letters of a thread in a group's archive, oldest first, at most 500, for a member who may hold no copy of them. Reading
 * the archive marks nothing. Throws `not_found` where the member may read none of them.
 */
export async function getArchivedThread(viewerId: AccountId, handle: string, threadId: string): Promise<{ items: MessageView[] }> {
	const { groupId, sinceMs, sinceModseq } = await accessArchive(viewerId, handle);
	const rows = await read().all<WholeEmailRow>(
		`${selectWholeEmails("thread")} m.thread_id = ? AND e.account_id = ? AND e.received_at >= ? AND e.created_modseq > ?
		ORDER BY e.received_at, e.id LIMIT ?`,
		threadId,
		groupId,
		sinceMs,
		sinceModseq,
		MESSAGES_MAX,
	);
	if (rows.length === 0) throw new PomboError("not_found");
	return { items: rows.map(openEmail) };
}
