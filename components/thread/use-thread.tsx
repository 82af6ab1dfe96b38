"use client";

import { useMemo } from "react";
import { useLive } from "#components/live/live-provider";
import { arrivedInThread, resolveRow } from "#components/live/live-state";
import type { MessageView } from "#lib/contracts/views";

/** The letters of a thread, oldest first: those that the server rendered, kept up to date, and those that have arrived since. */
export function useThread(threadId: string, items: MessageView[], seq: number): MessageView[] {
	const state = useLive((live) => live);
	return useMemo(() => {
		const known = new Set(items.map(({ id }) => id));
		const current = items.map((item) => resolveRow(state, item, seq)).filter((item): item is MessageView => item !== null);
		const arrived = arrivedInThread(state, threadId, known)
			.map((item) => resolveRow(state, item, -1))
			.filter((item): item is MessageView => item !== null);
		return [...current, ...arrived].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : a.id < b.id ? -1 : 1));
	}, [state, items, seq, threadId]);
}
