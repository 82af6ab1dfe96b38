"use client";

import { useMemo } from "react";
import { useLive } from "#components/live/live-provider";
import { resolveRow } from "#components/live/live-state";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { hasMessages, type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { ChatView } from "#lib/contracts/views";

/** A conversation as it is now, and its row, on which actions act; null while it has no line. */
export function useChat(thread: ChatView, mailbox: ShownMailbox, seq: number): { thread: ChatView; row: ListRow | null } {
	const state = useLive((live) => live);
	return useMemo(() => {
		const changedAt = state.changedAt[thread.id] ?? -1;
		const changed = changedAt > seq ? state.account.threads[thread.id] : undefined;
		// Its last line was deleted: it is as it was before the first.
		const current: ChatView = changedAt > seq ? (changed ?? { ...thread, latest: null, count: 0, unread: 0, mailboxes: {} }) : thread;
		if (!hasMessages(current)) return { thread: current, row: null };
		for (const place of [mailbox, "chats", "all", "trash", "spam"] as const) {
			const row = threadRow(current, place);
			if (row) return { thread: current, row: resolveRow(state, row, Math.max(changedAt, seq)) };
		}
		return { thread: current, row: null };
	}, [state, thread, mailbox, seq]);
}
