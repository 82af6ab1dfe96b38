"use client";

import { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useOpenLetter, usePending } from "#components/panes/pending-navigation";
import type { PlaceStart } from "#lib/contracts/list-place";
import type { VisibleList } from "./use-held-arrivals";

/** Loads the page around a letter or a time, and resolves to the letter's id: null where there is none, undefined where loading failed. */
export type FindLetter = (start: PlaceStart) => Promise<string | null | undefined>;

/** One page around the open letter, and one for its neighbour beyond that page. */
const MAX_LOADS = 2;

interface Step {
	from: string;
	by: 1 | -1;
	isLoading: boolean;
	loads: number;
}

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
	const pendingStep = useRef<Step | null>(null);
	const [, rerender] = useState(0);
	const hrefOf = (id: string) => `/${mailbox}/${id}${query}`;
	const pendingId = pendingHref?.startsWith(`/${mailbox}/`) ? pendingHref.slice(mailbox.length + 2).split("?")[0] : undefined;

	const tryStep = (step: Step) => {
		const { from, by } = step;
		pendingStep.current = step;
		const place = list.placeOf(from);
		const row = place === -1 ? undefined : list.at(place + by);
		if (row) {
			pendingStep.current = null;
			openLetter(hrefOf(row.id));
			if (isFocusInList() || document.activeElement === document.body) focusRow(place + by);
			const after = list.at(place + 2 * by);
			if (after) router.prefetch(hrefOf(after.id), { kind: PrefetchKind.FULL });
		} else if (step.loads === MAX_LOADS || (place !== -1 && (place + by < 0 || place + by >= list.size))) pendingStep.current = null;
		else {
			step.isLoading = true;
			step.loads += 1;
			void find({ rowId: from }).then((found) => {
				step.isLoading = false;
				if (!found && pendingStep.current === step) pendingStep.current = null;
				rerender((count) => count + 1);
			});
		}
	};

	// Continues once the missing page has been loaded; a letter that the list does not show after that has no neighbours here.
	useEffect(() => {
		const step = pendingStep.current;
		if (!step || step.isLoading) return;
		if (list.placeOf(step.from) === -1) pendingStep.current = null;
		else tryStep(step);
	});

	return (by) => {
		const from = pendingId ?? openId;
		if (from && !pendingStep.current) tryStep({ from, by, isLoading: false, loads: 0 });
	};
}

function isFocusInList(): boolean {
	return Boolean(document.activeElement?.closest("[data-row]"));
}
