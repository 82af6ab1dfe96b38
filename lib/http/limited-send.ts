import type { ComposeMessage } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { sendMessage } from "#lib/mail/sending/send-message";
import { consumeLimit } from "./rate-limit";

/** Every door that sends comes through here: the page, REST and the socket count together. */
export async function limitedSend(accountId: AccountId, letter: ComposeMessage): Promise<MessageView> {
	await consumeLimit("send", accountId);
	return sendMessage(accountId, letter);
}
