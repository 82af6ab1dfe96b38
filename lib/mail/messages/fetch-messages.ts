import type { ChangesPage } from "#lib/contracts/changes/change";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { ThreadPageInput } from "#lib/contracts/threads";
import type { MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { listChanges } from "#lib/mail/journal/list-changes";
import { markReceived } from "#lib/mail/ledger/mark-received";
import { listWholeMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { getThread } from "#lib/mail/threads/get-thread";
import { getMessage } from "./get-message";

/*
 * Reads for API clients: these also mark the copies as received, which `getMessage` and the other plain readers do not.
 * `sendsBody` is called after reading: if the response has no body (HEAD) or the client is gone, nothing was received.
 */
type SendsBody = () => boolean;
const always: SendsBody = () => true;

export async function fetchMessage(accountId: AccountId, id: string, sendsBody = always): Promise<MessageView> {
	const message = await getMessage(accountId, id);
	await markFetched(accountId, [message], sendsBody);
	return message;
}

export async function fetchMailbox(accountId: AccountId, input: ListMessagesInput, sendsBody = always): Promise<Page<MessageView>> {
	const page = await listWholeMailbox(accountId, input);
	await markFetched(accountId, page.items, sendsBody);
	return page;
}

export async function fetchThread(accountId: AccountId, threadId: string, page: ThreadPageInput, sendsBody = always): Promise<Page<MessageView>> {
	const thread = await getThread(accountId, threadId, page);
	await markFetched(accountId, thread.items, sendsBody);
	return thread;
}

export async function fetchChanges(accountId: AccountId, since: number, sendsBody = always): Promise<ChangesPage> {
	const page = await listChanges(accountId, since);
	const messages = page.changes.flatMap((change) => (change.type === "message" && change.data ? [change.data] : []));
	await markFetched(accountId, messages, sendsBody);
	return page;
}

async function markFetched(accountId: AccountId, messages: { id: string }[], sendsBody: SendsBody): Promise<void> {
	if (sendsBody()) await markReceived(accountId, [...new Set(messages.map(({ id }) => id))]);
}
