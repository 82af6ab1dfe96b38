import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { UpdateMessageInput } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { advanceOpened, findSenders } from "#lib/mail/ledger/advance-delivery";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { getMessage } from "./get-message";
import { type HeldCopy, selectCopies } from "./held-copies";
import { type CopyUpdate, updateCopies } from "./update-copies";

/**
 * Marks one copy read or unread, stars and moves it; absent fields are unchanged. The first reading updates the delivery for
 * the sender, as `read` only if the reader sends receipts. Idempotent: a repetition records no change. Throws `not_found`.
 */
export async function updateMessage(accountId: AccountId, id: string, input: UpdateMessageInput, clock: Clock = systemClock): Promise<MessageView> {
	const [before] = await selectCopies(read(), accountId, [id]);
	if (!before) throw new PomboError("not_found");
	const senders = input.read ? await findSenders([before]) : new Map();
	await writeWithChanges([accountId, ...senders.values()], async (recorder) => {
		const [copy] = await selectCopies(recorder.tx, accountId, [id]);
		if (!copy) throw new PomboError("not_found");
		const update = copyUpdate(copy, input);
		const changed = await updateCopies(recorder, accountId, [{ copy, update }]);
		if (changed.length > 0 && (update.seen !== undefined || update.role !== undefined)) await recordCounts(recorder, [accountId]);
		if (input.read) await advanceOpened(recorder, senders, [copy], Boolean(recorder.account(accountId)?.receipts), clock());
	});
	return getMessage(accountId, id);
}

/** Throws `invalid_input` for `sent` if the account did not send the message. */
function copyUpdate(copy: HeldCopy, { read: seen, starred: flagged, mailbox }: UpdateMessageInput): CopyUpdate {
	if (mailbox === "sent" && !copy.submission_id) {
		throw new PomboError("invalid_input", undefined, {
			errors: [{ path: "mailbox", code: "not_sent", message: "Only letters that you sent can be filed there" }],
		});
	}
	return { seen, flagged, role: mailbox && roleOf(mailbox) };
}
