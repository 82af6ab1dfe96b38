import type { MessageView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { selectWholeEmails, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail } from "#lib/mail/messages/open-email";

const MESSAGES_MAX = 500;

/** The account's copies in the thread, oldest first, at most 500. Throws `not_found` if it has none. */
export async function getThread(accountId: AccountId, threadId: string): Promise<{ items: MessageView[] }> {
	const rows = await read().all<WholeEmailRow>(
		`${selectWholeEmails("thread")} m.thread_id = ? AND e.account_id = ? ORDER BY e.received_at, e.id LIMIT ?`,
		threadId,
		accountId,
		MESSAGES_MAX,
	);
	if (rows.length === 0) throw new PomboError("not_found");
	return { items: rows.map(openEmail) };
}
