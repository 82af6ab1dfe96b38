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
 * What can be done with a letter, shown at once and taken back honestly where the server says no. Filing, trash and
 * read marks say so and offer Undo, which restores what was before.
 */
export function useLetterActions() {
	const { update, remove } = useMailActions();
	const { store } = useLiveStore();
	const t = useTranslations("actionDone");

	return useMemo(() => {
		async function attempt(row: MessageRow, shown: UpdateMessageInput | "gone", ask: () => Promise<Result<unknown>>): Promise<boolean> {
			store.set((state) => applyOptimistic(state, row.id, shown));
			const result = await ask().catch(() => null);
			store.set((state) => (result?.ok ? confirmOptimistic(state, row.id) : revertOptimistic(state, row.id, shown)));
			if (result?.ok) return true;
			showErrorToast(t("failed", { subject: row.subject || t("noSubject") }), () => void attempt(row, shown, ask));
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
			/** Opening a letter reads it; nothing needs to be said. */
			markOpened: (row: MessageRow) => void change(row, { read: true }),
			star: (row: MessageRow) => void change(row, { starred: !row.starred }),
			deleteForGood: (row: MessageRow) => attempt(row, "gone", () => remove({ id: row.id })),
		};
	}, [update, remove, store, t]);
}
