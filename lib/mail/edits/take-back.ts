import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { isChat } from "#lib/mail/chats/chat-id";
import { messageKeyOf } from "#lib/mail/messages/open-email";
import { openEnvelope, sealBody, sealEnvelope } from "#lib/mail/sending/envelope";
import { requireSender, writeForHolders } from "./write-for-holders";

/**
 * Takes a line of a chat back for everybody: its text, its earlier versions and its reactions are gone, and a trace stays that
 * there was a line. Idempotent. Throws `not_found` for who did not send it, and for a letter, which is not a line.
 */
export function takeBack(accountId: AccountId, id: string, clock: Clock = systemClock): Promise<void> {
	return writeForHolders(accountId, id, async ({ tx }, email) => {
		requireSender(email);
		if (!isChat(email.thread_id)) throw new PomboError("not_found");
		if (email.deleted_at !== null) return false;
		const key = messageKeyOf(email);
		const envelope = openEnvelope(key, email.message_id, email.envelope_sealed);
		await tx.run("DELETE FROM message_version WHERE message_id = ?", email.message_id);
		await tx.run(
			"UPDATE message SET envelope_sealed = ?, body_sealed = ?, size = 0, edited_at = NULL, reactions = NULL, deleted_at = ? WHERE thread_id = ? AND id = ?",
			sealEnvelope(key, email.message_id, { ...envelope, snippet: "" }),
			sealBody(key, email.message_id, { text: "" }),
			clock(),
			email.thread_id,
			email.message_id,
		);
		return true;
	});
}
