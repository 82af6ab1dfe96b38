import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { ComposeMessage } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type EmailId, newId, type ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { submissionIdOf } from "#lib/mail/ledger/ledger-ids";
import { accessEmail } from "#lib/mail/messages/access-email";
import { getMessage } from "#lib/mail/messages/get-message";
import { insertMessage } from "./insert-message";
import { resolveAddresses } from "./resolve-addresses";
import { sealMessage } from "./seal-message";

/**
 * Sends a letter: one sealed message, a copy for each person it reaches, the sender's own copy, and the ledger of who got
 * it, all in one transaction. With a `clientId`, repeating the call (also at the same moment) answers the first letter.
 * Throws `unknown_recipients` with a row for each address; then nothing was sent.
 */
export async function sendMessage(senderId: AccountId, letter: ComposeMessage, clock: Clock = systemClock): Promise<MessageView> {
	try {
		return await sendOnce(senderId, letter, clock);
	} catch (error) {
		// A repetition is answered even where the letter could not be sent anew: a recipient may have gone since.
		const first = await findSent(senderId, letter.clientId);
		if (!first) throw error;
		return getMessage(senderId, first);
	}
}

async function sendOnce(senderId: AccountId, letter: ComposeMessage, clock: Clock): Promise<MessageView> {
	refuseUnknownBlobs(letter.attachments);
	const { sender, audience } = await resolveAddresses(senderId, letter);
	const replied = letter.inReplyTo === undefined ? null : await accessReplied(senderId, letter.inReplyTo);
	const message = sealMessage(sender, letter, audience);
	const recipients = [...new Map([...audience.to, ...audience.cc, ...audience.bcc].map((person) => [person.id, person])).values()];
	const now = clock();
	const posting = {
		message: { ...message, threadId: replied?.thread_id ?? newId<ThreadId>(), inReplyTo: replied?.message_id ?? null },
		senderId,
		recipients,
		bcc: audience.bcc.map((person) => person.view),
		submission: { id: submissionIdOf(senderId, letter.clientId), clientId: letter.clientId ?? null },
		senderEmailId: newId<EmailId>(now),
		now,
	};
	const view = await writeWithChanges([senderId, ...recipients.map((person) => person.id)], (recorder) => insertMessage(recorder, posting));
	// Of racing calls with one client id, who comes second is answered with the first.
	return view ? view() : getMessage(senderId, (await findSent(senderId, letter.clientId)) ?? posting.senderEmailId);
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

/** A blob is known only once it was uploaded by this account; no upload exists in this version, so none is. */
function refuseUnknownBlobs(attachments: string[]): void {
	if (attachments.length === 0) return;
	throw new PomboError("invalid_input", undefined, {
		errors: attachments.map((_, at) => ({ path: `attachments.${at}`, code: "unknown_blob", message: "You uploaded no file of this id" })),
	});
}
