import type { ThreadMessage } from "#lib/contracts/chats";
import type { ComposeMessage, EditContentInput } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { type AccountId, timeOfId } from "#lib/core/ids";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { editContent } from "#lib/mail/edits/edit-content";
import { react } from "#lib/mail/reactions/react";
import { retryMessage } from "#lib/mail/sending/retry-message";
import { sendMessage } from "#lib/mail/sending/send-message";
import { siteSettings } from "#lib/site/site-settings";
import { consumeLimit } from "./rate-limit";

/** Sends a message within the rate limit that pages, REST and the socket share. Throws `rate_limited`. */
export async function limitedSend(accountId: AccountId, message: ComposeMessage): Promise<MessageView> {
	await consumeSend(accountId);
	return sendMessage(accountId, message);
}

/** Sends an answer or a line within the same limit. Throws `rate_limited`. */
export async function limitedSendInThread(accountId: AccountId, threadId: string, input: ThreadMessage): Promise<MessageView> {
	await consumeSend(accountId);
	return sendInThread(accountId, threadId, input);
}

/** Edits a message, which is announced to as many as sending one. Throws `rate_limited`. */
export async function limitedEdit(accountId: AccountId, id: string, content: EditContentInput): Promise<MessageView> {
	await consumeSend(accountId);
	return editContent(accountId, id, content);
}

/** Adds or removes a reaction within the same limit. Throws `rate_limited`. */
export async function limitedReact(accountId: AccountId, id: string, emoji: string, on: boolean): Promise<void> {
	await consumeSend(accountId);
	await react(accountId, id, emoji, on);
}

/** Retries a message's failed deliveries, which counts as sending one. Throws `rate_limited`. */
export async function limitedRetry(accountId: AccountId, id: string): Promise<{ retried: string[] }> {
	await consumeSend(accountId);
	return retryMessage(accountId, id);
}

const NEW_FOR_MS = 24 * 60 * 60 * 1000;
/** The part of the limit that an account has in its first day. */
const NEW_SHARE = 0.75;

/** One letter, line or reaction within the limit that administrators set; of an account in its first day, within a lower one. Throws `rate_limited`. */
async function consumeSend(accountId: AccountId): Promise<void> {
	const { sendLimit } = await siteSettings();
	const isNew = Date.now() - timeOfId(accountId) < NEW_FOR_MS;
	await consumeLimit("send", accountId, isNew ? Math.ceil(sendLimit * NEW_SHARE) : sendLimit);
	if (isNew) await consumeLimit("sendNew", accountId);
}
