import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { PomboError } from "#lib/core/errors";
import type { AccountId, EmailId } from "#lib/core/ids";
import { inOrderForUpdate } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { accessWholeEmail } from "#lib/mail/messages/access-email";
import type { WholeEmailRow } from "#lib/mail/messages/email-rows";

/** Holders whose changes are recorded in one transaction; those of further ones follow in transactions of their own. */
const HOLDERS_PER_WRITE = 250;

interface Holder {
	account_id: AccountId;
	id: EmailId;
}

/**
 * Changes a message for everybody who holds it: `act` runs in a transaction that has locked them, with the account's own copy, and
 * says whether anything changed; then each holder gets a change of the message and of its thread. Throws `not_found` for who
 * holds no copy.
 */
export async function writeForHolders(
	accountId: AccountId,
	emailId: string,
	act: (recorder: ChangeRecorder, email: WholeEmailRow) => Promise<boolean>,
): Promise<void> {
	const email = await accessWholeEmail(accountId, emailId);
	const holders = await selectHolders(read(), email);
	const others = holders.filter(({ id }) => id !== email.id);
	const first = others.slice(0, HOLDERS_PER_WRITE);
	const changed = await writeWithChanges([accountId, ...first.map(({ account_id }) => account_id)], async (recorder) => {
		// Of two who change it at once neither is lost, also where they lock different parts of a large audience.
		await recorder.tx.all(`SELECT id FROM message WHERE thread_id = ? AND id = ?${inOrderForUpdate(recorder.tx)}`, email.thread_id, email.message_id);
		const current = await accessWholeEmail(accountId, emailId, recorder.tx);
		if (!(await act(recorder, current))) return false;
		await recordFor(recorder, email, [{ account_id: accountId, id: email.id }, ...first]);
		return true;
	});
	if (!changed) return;
	// Who got their copy meanwhile, as by a delivery that was tried again, may hold it as it was.
	const late = (await selectHolders(read(), email)).filter(({ id }) => !holders.some((holder) => holder.id === id));
	const rest = [...others.slice(HOLDERS_PER_WRITE), ...late];
	for (let at = 0; at < rest.length; at += HOLDERS_PER_WRITE) {
		const some = rest.slice(at, at + HOLDERS_PER_WRITE);
		await writeWithChanges(
			some.map(({ account_id }) => account_id),
			(recorder) => recordFor(recorder, email, some),
		);
	}
}

function selectHolders(reader: Reader, { message_id }: Pick<WholeEmailRow, "message_id">): Promise<Holder[]> {
	return reader.all<Holder>("SELECT account_id, id FROM email WHERE message_id = ? ORDER BY account_id", message_id);
}

/** A copy that its holder deleted meanwhile gets no change. */
async function recordFor(recorder: ChangeRecorder, { message_id, thread_id }: WholeEmailRow, holders: readonly Holder[]): Promise<void> {
	const present = new Set((await selectHolders(recorder.tx, { message_id })).map(({ id }) => id));
	for (const { account_id, id } of holders) {
		if (!present.has(id) || !recorder.account(account_id)) continue;
		const modseq = recorder.record(account_id, "message", "updated", id);
		await recorder.tx.run("UPDATE email SET updated_modseq = ? WHERE account_id = ? AND id = ?", modseq, account_id, id);
		recorder.record(account_id, "thread", "updated", thread_id);
	}
}

/** Throws `not_found` where the message is not the account's own, the same as where it holds none. */
export function requireSender({ submission_id }: WholeEmailRow): void {
	if (!submission_id) throw new PomboError("not_found");
}
