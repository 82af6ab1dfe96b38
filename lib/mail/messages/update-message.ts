import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { UpdateMessageInput } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { advanceOpened, findSender } from "#lib/mail/ledger/advance-delivery";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { accessEmail } from "./access-email";
import type { EmailRow } from "./email-rows";
import { getMessage } from "./get-message";
import { moveEmail } from "./move-email";
import { recordUpdate } from "./record-update";
import { setSeen } from "./set-seen";

/**
 * Marks one copy read or unread, stars and moves it; absent fields are unchanged. The first reading updates the delivery for
 * the sender, as `read` only if the reader sends receipts. Idempotent: a repetition records no change. Throws `not_found`.
 */
export async function updateMessage(accountId: AccountId, id: string, input: UpdateMessageInput, clock: Clock = systemClock): Promise<MessageView> {
	const before = await accessEmail(accountId, id);
	const senderId = input.read && before.delivery_id ? await findSender(before.delivery_id) : undefined;
	await writeWithChanges(senderId ? [accountId, senderId] : [accountId], async (recorder) => {
		const email = await accessEmail(accountId, id, recorder.tx);
		const flagged = input.starred !== undefined && (await setFlagged(recorder, email, input.starred));
		const seen = input.read !== undefined && (await setSeen(recorder, email, input.read));
		const moved = input.mailbox !== undefined && (await moveEmail(recorder, email, targetRole(email, input.mailbox)));
		if (flagged || seen || moved) await recordUpdate(recorder, accountId, email.id);
		if (seen || moved) await recordCounts(recorder, [accountId]);
		if (input.read && senderId && email.delivery_id) {
			await advanceOpened(recorder, senderId, email.delivery_id, Boolean(recorder.account(accountId)?.receipts), clock());
		}
	});
	return getMessage(accountId, id);
}

async function setFlagged({ tx }: ChangeRecorder, email: EmailRow, flagged: boolean): Promise<boolean> {
	if (Boolean(email.flagged) === flagged) return false;
	await tx.run("UPDATE email SET flagged = ? WHERE account_id = ? AND id = ?", flagged, email.account_id, email.id);
	return true;
}

/** The role to move to. Throws `invalid_input` for `sent` if the account did not send the message. */
function targetRole(email: EmailRow, mailbox: NonNullable<UpdateMessageInput["mailbox"]>) {
	if (mailbox === "sent" && !email.submission_id) {
		throw new PomboError("invalid_input", undefined, {
			errors: [{ path: "mailbox", code: "not_sent", message: "Only letters that you sent can be filed there" }],
		});
	}
	return roleOf(mailbox);
}
