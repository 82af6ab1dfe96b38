import { sharesWith } from "#lib/accounts/receipts/shares-receipts";
import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { LetterPlace } from "#lib/contracts/threads";
import type { Clock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { findChatHolders, markSeen } from "#lib/mail/chats/mark-seen";
import { advanceOpened, findSenders } from "#lib/mail/ledger/advance-delivery";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { type HeldCopy, placeOf, selectAgain } from "./held-copies";
import { type CopyUpdate, updateCopies } from "./update-copies";

/** What is done to copies of one account in one transaction. */
export interface CopiesAct {
	/** The copies that are meant. One that arrives meanwhile stays as it is, and one that is deleted meanwhile is left out. */
	copies: readonly HeldCopy[];
	/** What to change of a copy, as the transaction finds it. */
	updateOf: (copy: HeldCopy) => CopyUpdate;
	/** Those of the copies whose deliveries the act advances, since it opens them. */
	opened: readonly HeldCopy[];
	/** What else belongs to the transaction. */
	also?: (recorder: ChangeRecorder) => Promise<void>;
}

/** Marks and moves copies, and tells the senders of those that are opened. Returns where each copy that changed was. */
export async function applyUpdate(accountId: AccountId, { copies, updateOf, opened, also }: CopiesAct, clock: Clock): Promise<LetterPlace[]> {
	const [senders, chatHolders] = [await findSenders(opened), await findChatHolders(opened)];
	const told = [...senders.values()].flatMap(({ id, gathered }) => (gathered === null ? [id] : []));
	return writeWithChanges([accountId, ...new Set([...told, ...[...chatHolders.values()].flat()])], async (recorder) => {
		const present = await selectAgain(recorder.tx, accountId, copies);
		const updates = present.map((copy) => ({ copy, update: updateOf(copy) }));
		const changed = await updateCopies(recorder, accountId, updates);
		await also?.(recorder);
		const isCounted = updates.some(({ update }) => update.seen !== undefined || update.role !== undefined);
		if (changed.length > 0 && isCounted) await recordCounts(recorder, [accountId]);
		await markSeen(
			recorder,
			accountId,
			changed.filter((copy) => !copy.seen && updateOf(copy).seen),
			chatHolders,
		);
		const isShared = await sharesWith(
			recorder,
			accountId,
			[...senders.values()].map(({ id }) => id),
		);
		await advanceOpened(recorder, senders, present, isShared, clock());
		return changed.map(placeOf);
	});
}
