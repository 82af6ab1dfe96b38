import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId, MailboxId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";
import { countsOf } from "./get-counts";
import { nameOf } from "./mailbox-roles";

/** What the mailboxes of an account held at one of its numbers. */
interface Figures {
	modseq: number;
	counts: CountsView;
}

const KNOWN_MAX = 20_000;
/** What each running transaction has changed so far. */
const changed = new WeakMap<ChangeRecorder, Map<AccountId, Partial<CountsView>>>();

/** Adds to a mailbox's figures, in the transaction that files the letter. Answers the next UID where one was taken. */
export async function adjustMailbox(recorder: ChangeRecorder, mailboxId: MailboxId, by: { total: number; unread: number }): Promise<number> {
	const row = await recorder.tx.get<{ account_id: AccountId; role: MailboxRole; total: number; unread: number; uid_next: number }>(
		"UPDATE mailbox SET total = total + ?, unread = unread + ?, uid_next = uid_next + ? WHERE id = ? RETURNING account_id, role, total, unread, uid_next",
		by.total,
		by.unread,
		Math.max(by.total, 0),
		mailboxId,
	);
	if (!row) throw new Error("a letter was filed in a mailbox that does not exist");
	const ofAccounts = changed.get(recorder) ?? new Map<AccountId, Partial<CountsView>>();
	changed.set(recorder, ofAccounts);
	ofAccounts.set(row.account_id, { ...ofAccounts.get(row.account_id), [nameOf(row.role)]: { total: row.total, unread: row.unread } });
	return row.uid_next - 1;
}

/** Announces the accounts' figures, after all that changed them; one `counts` change a transaction is enough, since they come absolute. */
export async function recordCounts(recorder: ChangeRecorder, accountIds: readonly AccountId[]): Promise<void> {
	const figures = await figuresOf(
		recorder,
		accountIds.filter((id) => recorder.isHeard(id)),
	);
	for (const id of accountIds) {
		const counts = figures.get(id);
		const modseq: number = recorder.record(id, "counts", "updated", "counts", counts && (() => remember(id, { modseq, counts })));
	}
}

/** All figures of each account: those last told and what changed since, where nothing else happened in between. */
async function figuresOf(recorder: ChangeRecorder, accountIds: readonly AccountId[]): Promise<Map<AccountId, CountsView>> {
	const known = (id: AccountId) => {
		const last = knownFigures().get(id);
		return last?.modseq === recorder.account(id)?.from ? last?.counts : undefined;
	};
	const figures = await countsOf(
		recorder.tx,
		accountIds.filter((id) => !known(id)),
	);
	for (const id of accountIds) {
		const counts = known(id);
		if (counts) figures.set(id, { ...counts, ...changed.get(recorder)?.get(id) });
	}
	return figures;
}

/** Only what was committed is told, so only that is ever kept. */
function remember(id: AccountId, figures: Figures): CountsView {
	const known = knownFigures();
	if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value as AccountId);
	known.set(id, figures);
	return figures.counts;
}

function knownFigures(): Map<AccountId, Figures> {
	return perProcess("known-figures", () => new Map());
}
