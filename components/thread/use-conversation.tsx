"use client";

import { useMemo } from "react";
import { useLive } from "#components/live/live-provider";
import { resolveRow } from "#components/live/live-state";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { ThreadView } from "#lib/contracts/views";

/**
 * The row of an open conversation, as the list of this mailbox shows it, up to date; null for a single letter. Where the mailbox
 * holds none of its letters any more, the row is that of all mailboxes, else of trash or spam.
 */
export function useConversation(thread: ThreadView | null, mailbox: ShownMailbox, seq: number): ListRow | null {
	const state = useLive((live) => live);
	return useMemo(() => {
		if (!thread) return null;
		const current = (state.changedAt[thread.id] ?? -1) > seq ? state.account.threads[thread.id] : thread;
		if (!current) return null;
		for (const place of [mailbox, "all", "trash", "spam"] as const) {
			const row = threadRow(current, place);
			if (row) return resolveRow(state, row, state.changedAt[thread.id] ?? seq);
		}
		return null;
	}, [state, thread, mailbox, seq]);
}
