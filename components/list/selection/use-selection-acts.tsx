"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLiveStore } from "#components/live/live-provider";
import { applyOptimistic, confirmOptimistic, revertOptimistic } from "#components/live/live-state";
import { type MailActions, useMailActions } from "#components/mail/mail-actions";
import type { ListedIn } from "#components/mail/mailboxes";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import type { ListRow } from "#lib/contracts/list-rows";
import type { FilingMailbox, UpdateMessageInput } from "#lib/contracts/messages";
import type { LetterPlace } from "#lib/contracts/threads";
import { LIMITS } from "#lib/core/limits";
import type { Selection } from "./use-selection";

export interface SelectionActs {
	file: (mailbox: FilingMailbox) => void;
	mark: (read: boolean) => void;
	star: (starred: boolean) => void;
	deleteForGood: () => void;
}

/** Requests take so many rows at once: a unit of the server, that others wait for. */
const ROWS_PER_REQUEST = LIMITS.pageMax;

/**
 * The actions on the selected rows, or on everything in the mailbox, page after page. What was done before a failure stays
 * done and is said; Undo puts every letter back where it was.
 */
export function useSelectionActs(view: ListedIn, selection: Selection): SelectionActs {
	const actions = useMailActions();
	const { store } = useLiveStore();
	const t = useTranslations("list.done");

	return useMemo(() => {
		const { mailbox, conversations } = view;
		const from = mailbox === "all" || mailbox === "starred" ? undefined : mailbox;
		const updatePage = async (ids: string[], update: UpdateMessageInput): Promise<LetterPlace[] | null> => {
			const withFrom = update.mailbox && from ? { ...update, from } : update;
			const result = await (conversations ? actions.updateThreads({ ids, update: withFrom }) : actions.updateLetters({ ids, update })).catch(() => null);
			return result?.ok ? result.data : null;
		};
		const putBack = async (letters: LetterPlace[]) => {
			for (let at = 0; at < letters.length; at += LIMITS.restoredLettersMax) {
				const result = await actions.restoreLetters({ letters: letters.slice(at, at + LIMITS.restoredLettersMax) }).catch(() => null);
				if (!result?.ok) return showErrorToast(t("notUndone"), () => void putBack(letters.slice(at)));
			}
		};

		/** Applies a request to every page of rows, each shown at once. Resolves to how many rows are done; null where a request failed. */
		const run = async (optimistic: Partial<ListRow> | "gone", request: (ids: string[]) => Promise<boolean>, retry: () => void): Promise<number | null> => {
			const { rows, everything, clear } = selection;
			clear();
			let done = 0;
			for await (const page of everything ? pagesOf(actions, view) : chunks(rows)) {
				const ids = page?.map(({ id }) => id) ?? [];
				store.set((state) => ids.reduce((next, id) => applyOptimistic(next, id, optimistic), state));
				const isDone = page !== null && (await request(ids));
				store.set((state) => ids.reduce((next, id) => (isDone ? confirmOptimistic(next, id) : revertOptimistic(next, id, optimistic)), state));
				if (!isDone) {
					showErrorToast(t("stopped", { count: done }), retry);
					return null;
				}
				done += ids.length;
			}
			return done;
		};
		const change = async (update: UpdateMessageInput, text: (count: number) => string) => {
			const places: LetterPlace[] = [];
			const request = async (ids: string[]) => {
				const changed = await updatePage(ids, update);
				places.push(...(changed ?? []));
				return changed !== null;
			};
			const done = await run(update, request, () => void change(update, text));
			if (done !== null) showToast(text(done), places.length > 0 ? { undo: () => void putBack(places) } : {});
		};
		const deleteForGood = async () => {
			const request = async (ids: string[]) => {
				const result = await (conversations ? actions.removeThreads({ ids }) : actions.removeLetters({ ids })).catch(() => null);
				return result?.ok === true;
			};
			const done = await run("gone", request, () => void deleteForGood());
			if (done !== null) showToast(t("deleted", { count: done }));
		};
		return {
			file: (target) => void change({ mailbox: target }, (count) => t(`filed.${target}`, { count })),
			mark: (read) => void change({ read }, (count) => t(read ? "read" : "unread", { count })),
			star: (starred) => void change({ starred }, (count) => t(starred ? "starred" : "unstarred", { count })),
			deleteForGood: () => void deleteForGood(),
		};
	}, [actions, store, t, view, selection]);
}

async function* chunks(rows: readonly ListRow[]): AsyncGenerator<readonly ListRow[]> {
	for (let at = 0; at < rows.length; at += ROWS_PER_REQUEST) yield rows.slice(at, at + ROWS_PER_REQUEST);
}

/** Every row of a list, page by page by key, so that rows that leave the list on the way are not skipped; null where a page cannot be fetched. */
async function* pagesOf(actions: MailActions, { mailbox, unread, conversations }: ListedIn): AsyncGenerator<readonly ListRow[] | null> {
	let cursor: string | undefined;
	do {
		const result = await actions.listMore({ mailbox, cursor, unread: unread ? "true" : undefined, limit: ROWS_PER_REQUEST, conversations }).catch(() => null);
		if (!result?.ok) return yield null;
		if (result.data.items.length > 0) yield result.data.items;
		cursor = result.data.nextCursor ?? undefined;
	} while (cursor);
}
