import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { ComposeMessage } from "#lib/contracts/messages";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type EmailId, newId, type ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { areRevisionsCurrent } from "#lib/groups/group-revisions";
import { isChat } from "#lib/mail/chats/chat-id";
import { submissionIdOf } from "#lib/mail/ledger/ledger-ids";
import { accessEmail } from "#lib/mail/messages/access-email";
import { getMessage } from "#lib/mail/messages/get-message";
import { expandAudience } from "./expand-audience";
import { insertMessage } from "./insert-message";
import type { OutgoingMessage } from "./outgoing-message";
import { type Audience, resolveAddresses } from "./resolve-addresses";
import { sealMessage } from "./seal-message";

/**
 * Sends a message: one sealed message, a copy for each recipient, the sender's own copy, one in the archive of each group
 * addressed, and a delivery for each recipient, all in one transaction. Who is a member of a group at that moment gets a copy; those of more
 * than 500 people get it from a job. With a `clientId`, repeating the call (also concurrently) returns the first message.
 * Throws `unknown_recipients` with an error for each address, `audience_too_large`, and `invalid_input`; then nothing was sent.
 */
export function sendMessage(senderId: AccountId, input: ComposeMessage, clock: Clock = systemClock): Promise<MessageView> {
	return sendPlanned(senderId, input.clientId, () => planMessage(senderId, input), clock);
}

async function planMessage(senderId: AccountId, input: ComposeMessage): Promise<SendPlan> {
	refuseUnknownBlobs(input.attachments);
	const { sender, audience } = await resolveAddresses(senderId, input);
	const replied = input.inReplyTo === undefined ? null : await accessReplied(senderId, input.inReplyTo);
	// A letter that answers a line begins a thread of its own: chats hold lines only.
	const answered = replied && !isChat(replied.thread_id) ? replied : null;
	const thread = { threadId: answered?.thread_id ?? newId<ThreadId>(), isNewThread: !answered, inReplyTo: answered?.message_id ?? null };
	return { sender, audience, content: input, thread };
}

/** What is sent, to whom, and in which thread. */
export interface SendPlan {
	sender: PersonView;
	audience: Audience;
	content: Pick<ComposeMessage, "subject" | "text" | "html">;
	thread: Pick<OutgoingMessage["message"], "threadId" | "isNewThread" | "inReplyTo">;
}

/**
 * Sends what `plan` returns, which is called again where a group changed between the look-up of its members and the
 * transaction. With a `clientId`, repeating the call returns the first message.
 */
export async function sendPlanned(
	senderId: AccountId,
	clientId: string | undefined,
	plan: () => Promise<SendPlan>,
	clock: Clock = systemClock,
): Promise<MessageView> {
	try {
		for (;;) {
			const sent = await sendToPresentMembers(senderId, clientId, await plan(), clock);
			if (sent !== GROUP_CHANGED) return sent;
		}
	} catch (error) {
		// A repetition returns the first message even if it could not be sent again, as when a recipient was deleted since.
		const first = await findSent(senderId, clientId);
		if (!first) throw error;
		return getMessage(senderId, first);
	}
}

const GROUP_CHANGED = Symbol("a group changed between the look-up of its members and the transaction");

async function sendToPresentMembers(
	senderId: AccountId,
	clientId: string | undefined,
	{ sender, audience, content, thread }: SendPlan,
	clock: Clock,
): Promise<MessageView | typeof GROUP_CHANGED> {
	const message = sealMessage(sender, content, audience);
	const { recipients, named, groups } = await expandAudience(senderId, audience);
	const groupIds = groups.map(({ id }) => id);
	const now = clock();
	const outgoing = {
		message: { ...message, ...thread },
		senderId,
		recipients: recipients ?? [],
		groupIds,
		bcc: audience.bcc.map((person) => person.view),
		submission: { id: submissionIdOf(senderId, clientId), clientId: clientId ?? null },
		senderEmailId: newId<EmailId>(now),
		now,
	};
	const view = await writeWithChanges([senderId, ...outgoing.recipients.map((person) => person.id), ...groupIds], async (recorder) =>
		(await areRevisionsCurrent(recorder.tx, groups)) ? insertMessage(recorder, outgoing, { recipients, named }) : GROUP_CHANGED,
	);
	if (view === GROUP_CHANGED) return GROUP_CHANGED;
	if (view === null) return getMessage(senderId, outgoing.senderEmailId);
	// Of concurrent calls with one client id, the later ones return the first message.
	return view ? view() : getMessage(senderId, (await findSent(senderId, clientId)) ?? outgoing.senderEmailId);
}

async function findSent(senderId: AccountId, clientId: string | undefined): Promise<EmailId | undefined> {
	if (clientId === undefined) return undefined;
	const row = await read().get<{ email_id: EmailId }>("SELECT email_id FROM submission WHERE id = ?", submissionIdOf(senderId, clientId));
	return row?.email_id;
}

async function accessReplied(senderId: AccountId, id: string) {
	return accessEmail(senderId, id).catch(() => {
		throw new PomboError("invalid_input", undefined, { errors: [{ path: "inReplyTo", code: "unknown_message", message: "You hold no letter of this id" }] });
	});
}

/** Attachments must be uploaded by this account; this version has no uploads, so every id is refused. */
export function refuseUnknownBlobs(attachments: string[]): void {
	if (attachments.length === 0) return;
	throw new PomboError("invalid_input", undefined, {
		errors: attachments.map((_, at) => ({ path: `attachments.${at}`, code: "unknown_blob", message: "You uploaded no file of this id" })),
	});
}
