import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { UpdateMessageInput } from "#lib/contracts/messages";
import type { LetterPlace } from "#lib/contracts/threads";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { isChat } from "#lib/mail/chats/chat-id";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { applyUpdate } from "./apply-update";
import { getMessage } from "./get-message";
import { type HeldCopy, selectCopies } from "./held-copies";
import type { CopyUpdate } from "./update-copies";

/**
 * Marks one copy read or unread, stars and moves it; absent fields are unchanged. The first reading updates the delivery for
 * the sender, as `read` only if the reader sends receipts. Idempotent: a repetition records no change. Throws `not_found`.
 */
export async function updateMessage(accountId: AccountId, id: string, input: UpdateMessageInput, clock: Clock = systemClock): Promise<MessageView> {
	await updateMessages(accountId, { ids: [id], update: input }, clock);
	return getMessage(accountId, id);
}

/** The same for several copies, in one transaction. Returns where each copy that changed was. Throws `not_found` for any unknown one. */
export async function updateMessages(
	accountId: AccountId,
	{ ids, update }: { ids: readonly string[]; update: UpdateMessageInput },
	clock: Clock = systemClock,
): Promise<LetterPlace[]> {
	const distinct = [...new Set(ids)];
	const copies = await selectCopies(read(), accountId, distinct);
	if (copies.length < distinct.length) throw new PomboError("not_found");
	return applyUpdate(accountId, { copies, updateOf: (copy) => copyUpdate(copy, update), opened: update.read ? copies : [] }, clock);
}

/**
 * Lines of chats are in their chat or in trash: taken out of there, wherever to, they return to it. Throws `invalid_input` for a
 * letter that would be filed among them.
 */
export function filingRole({ thread_id }: Pick<HeldCopy, "thread_id">, role: HoldingRole): HoldingRole {
	if (isChat(thread_id)) return role === "trash" ? role : "chat";
	if (role !== "chat") return role;
	throw new PomboError("invalid_input", undefined, { errors: [{ path: "mailbox", code: "not_a_line", message: "Only lines of chats are filed there" }] });
}

/** Throws `invalid_input` for `sent` if the account did not send the message. */
function copyUpdate(copy: HeldCopy, { read: seen, starred: flagged, mailbox }: UpdateMessageInput): CopyUpdate {
	if (mailbox === "sent" && !copy.submission_id) {
		throw new PomboError("invalid_input", undefined, {
			errors: [{ path: "mailbox", code: "not_sent", message: "Only letters that you sent can be filed there" }],
		});
	}
	return { seen, flagged, role: mailbox && filingRole(copy, roleOf(mailbox)) };
}
