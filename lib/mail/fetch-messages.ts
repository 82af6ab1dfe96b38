import type { ChangesPage } from "#lib/contracts/changes/change";
import type { ListMessagesInput } from "#lib/contracts/messages";
import type { MessageView, Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { getMessage } from "./get-message";
import { getThread } from "./get-thread";
import { listChanges } from "./list-changes";
import { listWholeMailbox } from "./list-mailbox";
import { markReceived } from "./mark-received";

/*
 * A device that fetches a letter has it: these read, then mark the copies as delivered. The plain readers beside them are for
 * the house's own use, where nobody has seen anything yet.
 */

export async function fetchMessage(accountId: AccountId, id: string): Promise<MessageView> {
	const message = await getMessage(accountId, id);
	await markReceived(accountId, [message.id]);
	return message;
}

export async function fetchMailbox(accountId: AccountId, input: ListMessagesInput): Promise<Page<MessageView>> {
	const page = await listWholeMailbox(accountId, input);
	await markReceived(accountId, idsOf(page.items));
	return page;
}

export async function fetchThread(accountId: AccountId, threadId: string): Promise<{ items: MessageView[] }> {
	const thread = await getThread(accountId, threadId);
	await markReceived(accountId, idsOf(thread.items));
	return thread;
}

export async function fetchChanges(accountId: AccountId, since: number): Promise<ChangesPage> {
	const page = await listChanges(accountId, since);
	const arrived = page.changes.flatMap((change) => (change.type === "message" && change.data ? [change.data.id] : []));
	await markReceived(accountId, [...new Set(arrived)]);
	return page;
}

function idsOf(messages: { id: string }[]): string[] {
	return messages.map((message) => message.id);
}
