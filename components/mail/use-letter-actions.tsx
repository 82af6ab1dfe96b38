"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLiveStore } from "#components/live/live-provider";
import { applyOptimistic, confirmOptimistic, revertOptimistic } from "#components/live/live-state";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import type { FilingMailbox, UpdateMessageInput } from "#lib/contracts/messages";
import type { Result } from "#lib/contracts/result";
import type { MessageRow } from "#lib/contracts/views";
import { useMailActions } from "./mail-actions";

/**
 * The actions on a letter. Each is optimistic optimistically and reverted if the server refuses, with a toast to retry.
 * Moving and marking show a toast with Undo.
 */
export function useLetterActions() {
	const { update, remove } = useMailActions();
	const { store } = useLiveStore();
	const t = useTranslations("actionDone");

	return useMemo(() => {
		async function attempt(row: MessageRow, optimistic: UpdateMessageInput | "gone", request: () => Promise<Result<unknown>>): Promise<boolean> {
			store.set((state) => applyOptimistic(state, row.id, optimistic));
			const result = await request().catch(() => null);
			store.set((state) => (result?.ok ? confirmOptimistic(state, row.id) : revertOptimistic(state, row.id, optimistic)));
			if (result?.ok) return true;
			showErrorToast(t("failed", { subject: row.subject || t("noSubject") }), () => void attempt(row, optimistic, request));
			return false;
		}
		const change = (row: MessageRow, patch: UpdateMessageInput) => attempt(row, patch, () => update({ id: row.id, update: patch }));

		return {
			file(row: MessageRow, mailbox: FilingMailbox) {
				const from = row.mailbox as FilingMailbox;
				if (from === mailbox) return;
				void change(row, { mailbox });
				showToast(t(`filed.${mailbox}`, { subject: row.subject || t("noSubject") }), { undo: () => void change({ ...row, mailbox }, { mailbox: from }) });
			},
			mark(row: MessageRow, read: boolean) {
				if (row.read === read) return;
				void change(row, { read });
				showToast(t(read ? "read" : "unread", { subject: row.subject || t("noSubject") }), { undo: () => void change(row, { read: !read }) });
			},
			/** Marks an opened letter read, without a toast. */
			markOpened: (row: MessageRow) => void change(row, { read: true }),
			star: (row: MessageRow) => void change(row, { starred: !row.starred }),
			deleteForGood: (row: MessageRow) => attempt(row, "gone", () => remove({ id: row.id })),
		};
	}, [update, remove, store, t]);
}
