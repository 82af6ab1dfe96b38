import type { ThreadMessage } from "#lib/contracts/chats";
import { type ComposeMessage, composeMessageSchema } from "#lib/contracts/messages";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
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
	const latest = (await getThread(accountId, threadId, { limit: 1 })).items.at(-1);
	if (!latest) throw new PomboError("not_found");
	const own = await read().get<{ handle: string }>("SELECT handle FROM account WHERE id = ?", accountId);
	const others = (people: readonly PersonView[], not: readonly string[]) => [
		...new Set(people.map(({ handle }) => handle).filter((handle) => handle !== own?.handle && !not.includes(handle))),
	];
	const isOwn = latest.from.handle === own?.handle;
	const to = others(isOwn ? latest.to : [latest.from], []);
	const cc = others(isOwn ? latest.cc : [...latest.to, ...latest.cc], to);
	const subject = /^re:/i.test(latest.subject) ? latest.subject : `Re: ${latest.subject}`.trim();
	// Of a note to oneself, the answer is one too.
	const alone = to.length + cc.length === 0 && own ? [own.handle] : to;
	return composeMessageSchema.parse({ to: alone, cc, subject, text, attachments, clientId, inReplyTo: latest.id });
}
