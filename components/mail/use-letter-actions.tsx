"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLiveStore } from "#components/live/live-provider";
import { applyOptimistic, confirmOptimistic, revertOptimistic } from "#components/live/live-state";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import type { ListRow } from "#lib/contracts/list-rows";
import type { FilingMailbox, UpdateMessageInput } from "#lib/contracts/messages";
import type { Result } from "#lib/contracts/result";
import type { LetterPlace, UpdateThreadInput } from "#lib/contracts/threads";
import type { MessageRow } from "#lib/contracts/views";
import { useMailActions } from "./mail-actions";

/**
 * The actions on a row: a letter, or a conversation as a whole. Each is shown at once and reverted if the server refuses, with
 * a toast to retry. Moving, marking and muting show a toast with Undo, which puts each letter back where it was.
 */
export function useLetterActions() {
	const { update, remove, updateLetters, updateThreads, restoreLetters, removeThreads } = useMailActions();
	const { store } = useLiveStore();
	const t = useTranslations("actionDone");

	return useMemo(() => {
		const subjectOf = (row: ListRow) => row.subject || t("noSubject");

		async function attempt<Data>(row: ListRow, optimistic: Partial<ListRow> | "gone", request: () => Promise<Result<Data>>): Promise<Result<Data> | null> {
			store.set((state) => applyOptimistic(state, row.id, optimistic));
			const result = await request().catch(() => null);
			store.set((state) => (result?.ok ? confirmOptimistic(state, row.id) : revertOptimistic(state, row.id, optimistic)));
			if (!result?.ok) showErrorToast(t("failed", { subject: subjectOf(row) }), () => void attempt(row, optimistic, request));
			return result;
		}

		/** Updates a letter, or the letters of a conversation; resolves to where they were. */
		const change = (row: ListRow, patch: UpdateMessageInput): Promise<Result<unknown> | null> => {
			const letterId = row.thread ? singleLetterOf(row, patch) : row.id;
			if (letterId !== null) return attempt(row, patch, () => update({ id: letterId, update: patch }));
			return attempt(row, patch, () => updateThreads({ ids: [row.id], update: withFrom(row, patch) }));
		};
		const undo = (row: ListRow, patch: UpdateMessageInput, done: Promise<Result<unknown> | null>) => async () => {
			const result = await done;
			if (!result?.ok) return;
			const letters = row.thread && Array.isArray(result.data) ? (result.data as LetterPlace[]) : null;
			if (!letters) await change(row, patch);
			else if (letters.length > 0) await attempt(row, patch, () => restoreLetters({ letters }));
		};

		/** Marks opened letters of a thread read, without a toast. */
		async function markOpened(letters: readonly MessageRow[]): Promise<void> {
			const rows = [...letters.map(({ id }) => id), ...letters.slice(0, 1).map(({ threadId }) => threadId)];
			for (const id of rows) store.set((state) => applyOptimistic(state, id, { read: true }));
			const result = await updateLetters({ ids: letters.map(({ id }) => id), update: { read: true } }).catch(() => null);
			for (const id of rows) store.set((state) => (result?.ok ? confirmOptimistic(state, id) : revertOptimistic(state, id, { read: true })));
			if (!result?.ok) showErrorToast(t("failed", { subject: letters[0]?.subject || t("noSubject") }), () => void markOpened(letters));
		}

		return {
			file(row: ListRow, mailbox: FilingMailbox) {
				const from = row.mailbox as FilingMailbox;
				// Lines stay in their chat, or go to trash.
				if (from === mailbox || (row.thread?.kind === "chat" && mailbox !== "trash" && mailbox !== "chats")) return;
				const done = change(row, { mailbox });
				showToast(t(`filed.${mailbox}`, { subject: subjectOf(row) }), { undo: undo({ ...row, mailbox }, { mailbox: from }, done) });
			},
			mark(row: ListRow, read: boolean) {
				if (row.read === read) return;
				const done = change(row, { read });
				showToast(t(read ? "read" : "unread", { subject: subjectOf(row) }), { undo: undo(row, { read: !read }, done) });
			},
			markOpened,
			star: (row: ListRow) => void change(row, { starred: !row.starred }),
			/** Mutes a conversation, which leaves the inbox, or hears it again. */
			mute(row: ListRow) {
				if (!row.thread) return;
				const muted = !row.thread.muted;
				const leaves = muted && row.mailbox === "inbox";
				const request = () => updateThreads({ ids: [row.id], update: leaves ? { muted, mailbox: "archive", from: "inbox" } : { muted } });
				const done = attempt(row, leaves ? { mailbox: "archive" } : {}, request);
				const putBack = async () => {
					const result = await done;
					if (!result?.ok) return;
					await attempt(row, {}, () => updateThreads({ ids: [row.id], update: { muted: !muted } }));
					if (result.data.length > 0) await attempt(row, { mailbox: "inbox" }, () => restoreLetters({ letters: result.data }));
				};
				showToast(t(muted ? "muted" : "unmuted", { subject: subjectOf(row) }), { undo: () => void putBack() });
			},
			deleteForGood: (row: ListRow) => attempt(row, "gone", () => (row.thread ? removeThreads({ ids: [row.id] }) : remove({ id: row.id }))),
		};
	}, [update, remove, updateLetters, updateThreads, restoreLetters, removeThreads, store, t]);
}

/** A star goes to the newest letter of a conversation, and the newest one listed becomes unread; anything else is for all of its letters: null. */
function singleLetterOf(row: ListRow, patch: UpdateMessageInput): string | null {
	if (patch.starred === true) return row.thread?.latest.id ?? null;
	return patch.read === false ? (row.sortId ?? null) : null;
}

/** Moves only the letters in the mailbox that lists the conversation; in a view over all mailboxes, all of them. */
function withFrom(row: ListRow, patch: UpdateMessageInput): UpdateThreadInput {
	const { listedIn } = row;
	return patch.mailbox && listedIn && listedIn !== "all" && listedIn !== "starred" ? { ...patch, from: listedIn } : patch;
}
