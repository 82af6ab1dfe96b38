import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { UpdateMessageInput } from "#lib/contracts/messages";
import type { LetterPlace } from "#lib/contracts/threads";
import type { MessageView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { advanceOpened, findSenders } from "#lib/mail/ledger/advance-delivery";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { getMessage } from "./get-message";
import { type HeldCopy, placeOf, selectCopies } from "./held-copies";
import { type CopyUpdate, updateCopies } from "./update-copies";

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
	const before = await selectCopies(read(), accountId, distinct);
	if (before.length < distinct.length) throw new PomboError("not_found");
	const senders = update.read ? await findSenders(before) : new Map();
	return writeWithChanges([accountId, ...new Set(senders.values())], async (recorder) => {
		const copies = await selectCopies(recorder.tx, accountId, distinct);
		if (copies.length < distinct.length) throw new PomboError("not_found");
		const changed = await updateCopies(
			recorder,
			accountId,
			copies.map((copy) => ({ copy, update: copyUpdate(copy, update) })),
		);
		if (changed.length > 0 && (update.read !== undefined || update.mailbox !== undefined)) await recordCounts(recorder, [accountId]);
		if (update.read) await advanceOpened(recorder, senders, copies, Boolean(recorder.account(accountId)?.receipts), clock());
		return changed.map(placeOf);
	});
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
