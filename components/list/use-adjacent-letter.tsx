"use client";

import { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useOpenLetter, usePending } from "#components/panes/pending-navigation";
import type { PlaceStart } from "#lib/contracts/list-place";
import type { VisibleList } from "./use-held-arrivals";

/** Loads the page around a letter or a time, and resolves to the letter's id: null where there is none, undefined where loading failed. */
export type FindLetter = (start: PlaceStart) => Promise<string | null | undefined>;

interface Options {
	mailbox: ShownMailbox;
	list: VisibleList;
	openId: string | undefined;
	focusRow: (place: number) => void;
	find: FindLetter;
	query: string;
}

/**
 * Opens the next (1) or the previous (-1) letter of the list from the open one. A page that is missing is loaded first, also
 * where the open letter itself is not loaded. The letter after that is prefetched, which marks nothing: a letter counts as
 * delivered when its row is shown, and as read when it is painted.
 */
export function useAdjacentLetter({ mailbox, list, openId, focusRow, find, query }: Options): (by: 1 | -1) => void {
	const router = useRouter();
	const openLetter = useOpenLetter();
	const { to: pendingHref } = usePending();
	const pendingStep = useRef<{ from: string; by: 1 | -1 } | null>(null);
	const hrefOf = (id: string) => `/${mailbox}/${id}${query}`;
	const pendingId = pendingHref?.startsWith(`/${mailbox}/`) ? pendingHref.slice(mailbox.length + 2).split("?")[0] : undefined;

	const tryStep = (from: string, by: 1 | -1) => {
		pendingStep.current = { from, by };
		const place = list.placeOf(from);
		const row = place === -1 ? undefined : list.at(place + by);
		if (row) {
			pendingStep.current = null;
			openLetter(hrefOf(row.id));
			if (isFocusInList() || document.activeElement === document.body) focusRow(place + by);
			const after = list.at(place + 2 * by);
			if (after) router.prefetch(hrefOf(after.id), { kind: PrefetchKind.FULL });
		} else if (place !== -1 && (place + by < 0 || place + by >= list.size)) pendingStep.current = null;
		else
			void find({ messageId: from }).then((found) => {
				if (!found) pendingStep.current = null;
			});
	};

	// Continues once the missing page has been loaded.
	useEffect(() => {
		if (pendingStep.current && list.placeOf(pendingStep.current.from) !== -1) tryStep(pendingStep.current.from, pendingStep.current.by);
	});

	return (by) => {
		const from = pendingId ?? openId;
		if (from && !pendingStep.current) tryStep(from, by);
	};
}

function isFocusInList(): boolean {
	return Boolean(document.activeElement?.closest("[data-row]"));
}
