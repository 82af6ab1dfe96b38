import type { ComposeMessage } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { retryMessage } from "#lib/mail/sending/retry-message";
import { sendMessage } from "#lib/mail/sending/send-message";
import { consumeLimit } from "./rate-limit";

/** Sends a message within the rate limit that pages, REST and the socket share. Throws `rate_limited`. */
export async function limitedSend(accountId: AccountId, message: ComposeMessage): Promise<MessageView> {
	await consumeLimit("send", accountId);
	return sendMessage(accountId, message);
}

/** Retries a message's failed deliveries, which counts as sending one. Throws `rate_limited`. */
export async function limitedRetry(accountId: AccountId, id: string): Promise<{ retried: string[] }> {
	await consumeLimit("send", accountId);
	return retryMessage(accountId, id);
}
