import type { EditContentInput } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import type { Tx } from "#lib/db/tx";
import { isChat } from "#lib/mail/chats/chat-id";
import type { WholeEmailRow } from "#lib/mail/messages/email-rows";
import { getMessage } from "#lib/mail/messages/get-message";
import { messageKeyOf } from "#lib/mail/messages/open-email";
import { openBody, openEnvelope, sealBody, sealEnvelope } from "#lib/mail/sending/envelope";
import { messageBody, snippetOf } from "#lib/mail/sending/message-body";
import { requireSender, writeForHolders } from "./write-for-holders";

/**
 * Changes what a message says, for everybody who holds it; they see when it was edited, and what it was before. Only its sender
 * may, a line of a chat for 15 minutes. What changes nothing is no edit. Throws `not_found`, also for who
 * holds it without having sent it, `too_late`, `taken_back`, `too_many_versions`, and `invalid_input` where nothing would be left.
 */
export async function editContent(accountId: AccountId, id: string, content: EditContentInput, clock: Clock = systemClock): Promise<MessageView> {
	await writeForHolders(accountId, id, async ({ tx }, email) => {
		requireSender(email);
		const now = clock();
		refuseUneditable(email, content, now);
		const key = messageKeyOf(email);
		const envelope = openEnvelope(key, email.message_id, email.envelope_sealed);
		const before = openBody(key, email.message_id, email.body_sealed);
		// A new text replaces the HTML of the old one.
		const body = content.text === undefined && content.html === undefined ? before : messageBody(content);
		const subject = content.subject ?? envelope.subject;
		if (body.text.trim() === "") throw emptyText();
		if (subject === envelope.subject && body.text === before.text && body.html === before.html) return false;
		await addVersion(tx, email);
		await tx.run(
			"UPDATE message SET envelope_sealed = ?, body_sealed = ?, size = ?, edited_at = ? WHERE thread_id = ? AND id = ?",
			sealEnvelope(key, email.message_id, { ...envelope, subject, snippet: snippetOf(body.text) }),
			sealBody(key, email.message_id, body),
			Buffer.byteLength(body.text) + Buffer.byteLength(body.html ?? ""),
			now,
			email.thread_id,
			email.message_id,
		);
		return true;
	});
	return getMessage(accountId, id);
}

function refuseUneditable({ thread_id, sent_at, deleted_at }: WholeEmailRow, { subject }: EditContentInput, now: number): void {
	if (deleted_at !== null) throw new PomboError("taken_back");
	if (!isChat(thread_id)) return;
	// A time before it was sent: the clock was set back since, which must not make it editable for longer.
	if (Math.abs(now - sent_at) > LIMITS.lineEditMs) throw new PomboError("too_late");
	if (subject) {
		throw new PomboError("invalid_input", undefined, { errors: [{ path: "subject", code: "no_subject", message: "A line of a chat has no subject" }] });
	}
}

function emptyText(): PomboError {
	return new PomboError("invalid_input", undefined, { errors: [{ path: "text", code: "empty_text", message: "Write something first" }] });
}

/** Stores what the message says now as an earlier version; the values stay sealed as they are, bound to their message. */
async function addVersion(tx: Tx, { message_id, sent_at, edited_at, envelope_sealed, body_sealed }: WholeEmailRow): Promise<void> {
	const row = await tx.get<{ versions: number | bigint }>("SELECT COUNT(*) AS versions FROM message_version WHERE message_id = ?", message_id);
	const version = Number(row?.versions ?? 0);
	if (version >= LIMITS.versionsMax) throw new PomboError("too_many_versions");
	await tx.insert(
		"message_version",
		["message_id", "version", "written_at", "envelope_sealed", "body_sealed"],
		[[message_id, version, edited_at ?? sent_at, envelope_sealed, body_sealed]],
	);
}
