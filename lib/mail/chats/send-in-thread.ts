import { accessAccount } from "#lib/accounts/access-account";
import type { ThreadMessage } from "#lib/contracts/chats";
import { type ComposeMessage, composeMessageSchema } from "#lib/contracts/messages";
import { replyRecipients } from "#lib/contracts/reply-recipients";
import { prefixed } from "#lib/contracts/text/subject";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { resolveAddresses } from "#lib/mail/sending/resolve-addresses";
import { refuseUnknownBlobs, type SendPlan, sendMessage, sendPlanned } from "#lib/mail/sending/send-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { chatAudience } from "./chat-audience";
import { isChat } from "./chat-id";

/**
 * The next line of a chat, or an answer to everybody of a conversation of letters. With a `clientId`, repeating the call returns
 * the first message. Throws `not_found` for who has no part in it, and what `sendMessage` throws.
 */
export async function sendInThread(accountId: AccountId, threadId: string, input: ThreadMessage, clock: Clock = systemClock): Promise<MessageView> {
	if (isChat(threadId)) return sendPlanned(accountId, input.clientId, () => planLine(accountId, threadId as ThreadId, input), clock);
	return sendMessage(accountId, await answerToAll(accountId, threadId, input), clock);
}

async function planLine(accountId: AccountId, threadId: ThreadId, { text, attachments }: ThreadMessage): Promise<SendPlan> {
	refuseUnknownBlobs(attachments);
	const [{ sender }, to] = await Promise.all([resolveAddresses(accountId, { to: [], cc: [], bcc: [] }), chatAudience(accountId, threadId)]);
	return { sender, audience: { to, cc: [], bcc: [] }, content: { subject: "", text }, thread: { threadId, isNewThread: false, inReplyTo: null } };
}

/** An answer to the newest letter: to its sender, and to everybody whom it names. */
async function answerToAll(accountId: AccountId, threadId: string, { text, clientId, attachments }: ThreadMessage): Promise<ComposeMessage> {
	const [{ handle }, { items }] = await Promise.all([accessAccount(accountId), getThread(accountId, threadId, { limit: 1 })]);
	const latest = items.at(-1);
	if (!latest) throw new PomboError("not_found");
	const { to, cc } = replyRecipients(latest, "replyAll", handle);
	return composeMessageSchema.parse({
		to: to.map((person) => person.handle),
		cc: cc.map((person) => person.handle),
		subject: prefixed(latest.subject, "Re:"),
		text,
		attachments,
		clientId,
		inReplyTo: latest.id,
	});
}
