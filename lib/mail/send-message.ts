import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { ComposeMessage } from "#lib/contracts/messages";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { env } from "#lib/core/env";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type EmailId, type MessageId, newId, type SubmissionId, type ThreadId } from "#lib/core/ids";
import { newKey } from "#lib/crypto/seal";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { accessEmail } from "./access-email";
import { deliver } from "./deliver";
import { sealBody, sealEnvelope } from "./envelope";
import { getMessage } from "./get-message";
import { submissionIdOf } from "./ledger-ids";
import { messageBody, snippetOf } from "./message-body";
import { type Audience, type Recipient, resolveAddresses } from "./resolve-addresses";

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
		const first = letter.clientId === undefined ? undefined : await findSent(read(), senderId, letter.clientId);
		if (!first) throw error;
		return getMessage(senderId, first);
	}
}

async function sendOnce(senderId: AccountId, letter: ComposeMessage, clock: Clock): Promise<MessageView> {
	refuseUnknownBlobs(letter.attachments);
	const { sender, audience } = await resolveAddresses(senderId, letter);
	const replied = letter.inReplyTo === undefined ? null : await accessReplied(senderId, letter.inReplyTo);
	const message = sealMessage(sender, letter, audience);
	const reached = [...new Map([...audience.to, ...audience.cc, ...audience.bcc].map((person) => [person.id, person])).values()];
	const now = clock();
	const ids = { submission: submissionIdOf(senderId, letter.clientId), email: newId<EmailId>(now) };

	const sent = await writeWithChanges([senderId, ...reached.map((person) => person.id)], async (recorder) => {
		const first = await claimClientId(recorder, { senderId, letter, ids, messageId: message.id, total: reached.length, now });
		if (first) return { first, view: undefined };
		const threadId = replied?.thread_id ?? newId<ThreadId>();
		await recorder.tx.insert(
			"message",
			["id", "thread_id", "sender_id", "sent_at", "in_reply_to", "size", "copies", "envelope_sealed", "body_sealed"],
			[[message.id, threadId, senderId, now, replied?.message_id ?? null, message.size, reached.length + 1, message.envelopeSealed, message.bodySealed]],
		);
		const view = await deliver(recorder, {
			message: { ...message, threadId, inReplyTo: replied?.message_id ?? null },
			senderId,
			reached,
			bcc: views(audience.bcc),
			submission: { id: ids.submission, clientId: letter.clientId ?? null },
			senderEmailId: ids.email,
			now,
		});
		return { view, first: undefined };
	});
	return sent.view ? sent.view() : getMessage(senderId, sent.first);
}

/** The submission's row decides between racing calls with one client id: who comes second is answered with the first. */
async function claimClientId(
	{ tx }: ChangeRecorder,
	claim: { senderId: AccountId; letter: ComposeMessage; ids: { submission: SubmissionId; email: EmailId }; messageId: MessageId; total: number; now: number },
): Promise<EmailId | undefined> {
	const { senderId, letter, ids, messageId, total, now } = claim;
	const inserted = await tx.run(
		`INSERT INTO submission (id, account_id, message_id, email_id, client_id, created_at, n_total, n_queued, n_sent, n_delivered, n_read, n_failed)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0) ON CONFLICT (id) DO NOTHING`,
		ids.submission,
		senderId,
		messageId,
		ids.email,
		letter.clientId ?? null,
		now,
		total,
		total,
	);
	if (inserted === 1) return undefined;
	return letter.clientId === undefined ? undefined : findSent(tx, senderId, letter.clientId);
}

async function findSent(reader: Reader, senderId: AccountId, clientId: string): Promise<EmailId | undefined> {
	const row = await reader.get<{ email_id: EmailId }>("SELECT email_id FROM submission WHERE id = ?", submissionIdOf(senderId, clientId));
	return row?.email_id;
}

function sealMessage(from: PersonView, letter: ComposeMessage, audience: Audience) {
	const id = newId<MessageId>();
	const key = newKey();
	const body = messageBody(letter);
	const envelope = {
		from,
		to: views(audience.to),
		cc: views(audience.cc),
		subject: letter.subject,
		messageId: `<${id}@${env().mailHost}>`,
		snippet: snippetOf(body.text),
	};
	return {
		id,
		key,
		envelope,
		body,
		size: Buffer.byteLength(body.text) + Buffer.byteLength(body.html ?? ""),
		envelopeSealed: sealEnvelope(key, id, envelope),
		bodySealed: sealBody(key, id, body),
	};
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

function views(people: Recipient[]): PersonView[] {
	return people.map((person) => person.view);
}
