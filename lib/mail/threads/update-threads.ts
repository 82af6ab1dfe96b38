import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { LetterPlace, UpdateThreadInput, UpdateThreadsInput } from "#lib/contracts/threads";
import type { ThreadView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { isChat } from "#lib/mail/chats/chat-id";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { applyUpdate } from "#lib/mail/messages/apply-update";
import { type HeldCopy, selectCopies, selectThreadCopies } from "#lib/mail/messages/held-copies";
import { type CopyUpdate, updateCopies } from "#lib/mail/messages/update-copies";
import { filingRole } from "#lib/mail/messages/update-message";
import { readThreads } from "./read-threads";

/** Updates one thread and returns it as it is then. Throws `not_found`. */
export async function updateThread(accountId: AccountId, id: string, update: UpdateThreadInput, clock: Clock = systemClock): Promise<ThreadView> {
	await updateThreads(accountId, { ids: [id], update }, clock);
	return getThreadView(accountId, id);
}

/** A thread as lists show it. Throws `not_found` if the account holds none of its messages. */
export async function getThreadView(accountId: AccountId, id: string): Promise<ThreadView> {
	const thread = (await readThreads(accountId, [id])).get(id);
	if (!thread) throw new PomboError("not_found");
	return thread;
}

/**
 * Marks, stars and moves the letters of threads in one transaction, those in the mailbox `from` or all, and mutes the threads.
 * Letters that the account sent belong in `sent`: they stay, or return there, unless they go to trash, or from `sent` to the
 * archive. Reading updates the deliveries for the senders. Returns where each changed letter was. Throws `not_found` if the
 * account holds none of the letters of a thread.
 */
export async function updateThreads(accountId: AccountId, { ids, update }: UpdateThreadsInput, clock: Clock = systemClock): Promise<LetterPlace[]> {
	const distinct = [...new Set(ids)];
	const copies = (await selectLetters(accountId, distinct)).filter((copy) => isMeant(copy, update));
	const act = {
		copies,
		updateOf: (copy: HeldCopy) => (isMeant(copy, update) ? copyUpdate(copy, update) : {}),
		opened: update.read ? copies.filter(({ seen }) => !seen) : [],
		also: async (recorder: ChangeRecorder) => {
			for (const id of distinct) await setThreadState(recorder, accountId, id, update);
		},
	};
	return applyUpdate(accountId, act, clock);
}

/** Puts letters back where they were, marked as they were; those that are deleted by now are left out. Undoes `updateThreads`. */
export async function restoreLetters(accountId: AccountId, letters: readonly LetterPlace[]): Promise<void> {
	await writeWithChanges([accountId], async (recorder) => {
		const places = new Map(letters.map((place) => [place.id, place]));
		const copies = await selectCopies(recorder.tx, accountId, [...places.keys()]);
		const updates = copies.flatMap((copy) => {
			const place = places.get(copy.id);
			if (!place || (place.mailbox === "sent" && !copy.submission_id)) return [];
			return [{ copy, update: { seen: place.read, flagged: place.starred, role: filingRole(copy, roleOf(place.mailbox)) } }];
		});
		const changed = await updateCopies(recorder, accountId, updates);
		if (changed.length > 0) await recordCounts(recorder, [accountId]);
	});
}

async function selectLetters(accountId: AccountId, ids: readonly string[]): Promise<HeldCopy[]> {
	const copies: HeldCopy[] = [];
	for (const id of ids) {
		const ofThread = await selectThreadCopies(read(), accountId, id);
		if (ofThread.length === 0) throw new PomboError("not_found");
		copies.push(...ofThread);
	}
	return copies;
}

function isMeant({ role }: HeldCopy, { from }: UpdateThreadInput): boolean {
	return from === undefined || role === roleOf(from);
}

function copyUpdate(copy: HeldCopy, { read: seen, starred: flagged, mailbox, from }: UpdateThreadInput): CopyUpdate {
	return { seen, flagged, role: mailbox && targetRole(copy, roleOf(mailbox), from) };
}

/** Where a letter of a thread goes when the thread is moved; undefined where it stays. */
function targetRole(copy: HeldCopy, role: HoldingRole, from: UpdateThreadInput["from"]): HoldingRole | undefined {
	if (isChat(copy.thread_id) || role === "chat") return filingRole(copy, role);
	if (!copy.submission_id) return role === "sent" ? undefined : role;
	if (role === "trash" || (role === "archive" && from === "sent")) return role;
	return role === "junk" ? undefined : "sent";
}

/** Stores what differs from the default; records a change only if something changed. */
async function setThreadState({ tx, record }: ChangeRecorder, accountId: AccountId, id: string, { muted, shownAs }: UpdateThreadInput): Promise<void> {
	if (muted === undefined && shownAs === undefined) return;
	const row = await tx.get<{ muted: number | boolean; shown_as: string | null }>(
		"SELECT muted, shown_as FROM thread_state WHERE account_id = ? AND thread_id = ?",
		accountId,
		id,
	);
	const after = { muted: muted ?? Boolean(row?.muted), shownAs: shownAs ?? row?.shown_as ?? null };
	if (after.muted === Boolean(row?.muted) && after.shownAs === (row?.shown_as ?? null)) return;
	await tx.run(
		`INSERT INTO thread_state (account_id, thread_id, muted, shown_as) VALUES (?, ?, ?, ?)
		ON CONFLICT (account_id, thread_id) DO UPDATE SET muted = excluded.muted, shown_as = excluded.shown_as`,
		accountId,
		id,
		after.muted,
		after.shownAs,
	);
	record(accountId, "thread", "updated", id);
}
