"use client";

import { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useOpenLetter, usePending } from "#components/panes/pending-navigation";
import type { PlaceStart } from "#lib/contracts/list-place";
import type { VisibleList } from "./use-held-arrivals";

/** Loads what is around a letter or a moment; null where there is no such letter, undefined where nothing came. */
export type FindLetter = (start: PlaceStart) => Promise<string | null | undefined>;

interface Walk {
	mailbox: ShownMailbox;
	list: VisibleList;
	openId: string | undefined;
	focusRow: (place: number) => void;
	find: FindLetter;
	query: string;
}

/**
 * From an open letter to the next (1) or the previous (-1) of its list, in one key. What is not held is loaded first, also
 * where the open letter itself lies far from what is held. The one after is fetched ahead, which marks nothing: a letter
 * counts as delivered when its row is there, and as read when it is painted.
 */
export function useAdjacentLetter({ mailbox, list, openId, focusRow, find, query }: Walk): (by: 1 | -1) => void {
	const router = useRouter();
	const openLetter = useOpenLetter();
	const { to: goingTo } = usePending();
	const waiting = useRef<{ from: string; by: 1 | -1 } | null>(null);
	const hrefOf = (id: string) => `/${mailbox}/${id}${query}`;
	const goingId = goingTo?.startsWith(`/${mailbox}/`) ? goingTo.slice(mailbox.length + 2).split("?")[0] : undefined;

	const attempt = (from: string, by: 1 | -1) => {
		waiting.current = { from, by };
		const place = list.placeOf(from);
		const row = place === -1 ? undefined : list.at(place + by);
		if (row) {
			waiting.current = null;
			openLetter(hrefOf(row.id));
			if (isInList() || document.activeElement === document.body) focusRow(place + by);
			const after = list.at(place + 2 * by);
			if (after) router.prefetch(hrefOf(after.id), { kind: PrefetchKind.FULL });
		} else if (place !== -1 && (place + by < 0 || place + by >= list.size)) waiting.current = null;
		else
			void find({ messageId: from }).then((found) => {
				if (!found) waiting.current = null;
			});
	};

	// What was waited for has been loaded.
	useEffect(() => {
		if (waiting.current && list.placeOf(waiting.current.from) !== -1) attempt(waiting.current.from, waiting.current.by);
	});

	return (by) => {
		const from = goingId ?? openId;
		if (from && !waiting.current) attempt(from, by);
	};
}

function isInList(): boolean {
	return Boolean(document.activeElement?.closest("[data-row]"));
}
