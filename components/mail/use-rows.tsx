"use client";

import { useCallback, useMemo, useState } from "react";
import { useLive } from "#components/live/live-mailbox";
import { present } from "#components/live/live-state";
import type { MessageRow, Page } from "#lib/contracts/views";
import { useMailActions } from "./mail-actions";
import { belongsIn, type ShownMailbox } from "./mailboxes";

/** A page of a mailbox and the number of the journal it was read after. */
export interface KnownPage extends Page<MessageRow> {
	seq: number;
}

/**
 * The letters of a mailbox, newest first: what the server rendered and what was loaded since, each brought up to date
 * by the journal, with what arrived and without what left.
 */
export function useRows(mailbox: ShownMailbox, first: KnownPage, unread: boolean) {
	const { listMore } = useMailActions();
	const [more, setMore] = useState<KnownPage[]>([]);
	const [loading, setLoading] = useState(false);
	const state = useLive((live) => live);

	const pages = useMemo(() => [first, ...more], [first, more]);
	const cursor = (more.at(-1) ?? first).nextCursor;

	const rows = useMemo(() => {
		const known = new Map<string, { row: MessageRow; seq: number }>();
		for (const { items, seq } of pages) {
			for (const row of items) if ((known.get(row.id)?.seq ?? -1) <= seq) known.set(row.id, { row, seq });
		}
		const floor = cursor === null ? "" : keyOf(lastOf(pages));
		for (const row of Object.values(state.account.messages)) {
			if (!known.has(row.id) && keyOf(row) >= floor) known.set(row.id, { row, seq: -1 });
		}
		return [...known.values()]
			.map(({ row, seq }) => present(state, row, seq))
			.filter((row): row is MessageRow => row !== null && belongsIn(mailbox, row))
			.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
	}, [pages, state, cursor, mailbox]);

	const loadMore = useCallback(async () => {
		if (cursor === null || loading) return;
		setLoading(true);
		const result = await listMore({ mailbox, cursor, unread: unread ? "true" : undefined }).catch(() => null);
		setLoading(false);
		if (result?.ok) setMore((before) => [...before, result.data]);
	}, [cursor, loading, listMore, mailbox, unread]);

	return { rows, loadMore, loading, hasMore: cursor !== null };
}

/** The order of every list: by time, then by id. ISO times of one length compare as text. */
export function keyOf(row: Pick<MessageRow, "receivedAt" | "id"> | undefined): string {
	return row ? `${row.receivedAt} ${row.id}` : "";
}

function lastOf(pages: KnownPage[]): MessageRow | undefined {
	return pages.findLast((page) => page.items.length > 0)?.items.at(-1);
}
