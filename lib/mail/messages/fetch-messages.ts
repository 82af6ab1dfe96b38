import type { ChangesPage } from "#lib/contracts/changes/change";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { listChanges } from "#lib/mail/journal/list-changes";
import { markReceived } from "#lib/mail/ledger/mark-received";
import { listWholeMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { getThread } from "#lib/mail/threads/get-thread";
import { getMessage } from "./get-message";

/*
 * A device that fetches a letter has it: these read, then mark the copies as delivered. The plain readers beside them are for
 * the house's own use, where nobody has seen anything yet. `arrives` is asked once all is read: where the answer goes out
 * without its body, or to nobody, no copy reached a device.
 */
type Arrives = () => boolean;
const always: Arrives = () => true;

export async function fetchMessage(accountId: AccountId, id: string, arrives = always): Promise<MessageView> {
	const message = await getMessage(accountId, id);
	await markFetched(accountId, [message], arrives);
	return message;
}

export async function fetchMailbox(accountId: AccountId, input: ListMessagesInput, arrives = always): Promise<Page<MessageView>> {
	const page = await listWholeMailbox(accountId, input);
	await markFetched(accountId, page.items, arrives);
	return page;
}

export async function fetchThread(accountId: AccountId, threadId: string, arrives = always): Promise<{ items: MessageView[] }> {
	const thread = await getThread(accountId, threadId);
	await markFetched(accountId, thread.items, arrives);
	return thread;
}

export async function fetchChanges(accountId: AccountId, since: number, arrives = always): Promise<ChangesPage> {
	const page = await listChanges(accountId, since);
	const arrived = page.changes.flatMap((change) => (change.type === "message" && change.data ? [change.data] : []));
	await markFetched(accountId, arrived, arrives);
	return page;
}

async function markFetched(accountId: AccountId, messages: { id: string }[], arrives: Arrives): Promise<void> {
	if (arrives()) await markReceived(accountId, [...new Set(messages.map(({ id }) => id))]);
}
