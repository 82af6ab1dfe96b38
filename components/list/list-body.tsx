"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { FirstStepsBelow } from "#components/first-steps/first-steps";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { isComplete, type KnownPage, loadedRows } from "#components/list/pages/page-cache";
import { usePages } from "#components/list/pages/use-pages";
import { GoToDate } from "#components/list/paging/go-to-date";
import { useGoToDate } from "#components/list/paging/use-go-to-date";
import { usePagingKeys } from "#components/list/paging/use-paging-keys";
import { ListRows } from "#components/list/rows/list-rows";
import { useScrollAnchor } from "#components/list/rows/use-scroll-anchor";
import { useVirtualRows } from "#components/list/rows/use-virtual-rows";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { ListFoot } from "./list-foot";
import { ListKeys } from "./list-keys";
import { type SavedList, useSavedList, useSaveListOnLeave } from "./list-memory";
import { NewPill } from "./new-pill";
import { LazySelectAll, LazySelectionLayer } from "./selection/lazy-selection";
import { useSelection } from "./selection/use-selection";
import { useCursor } from "./use-cursor";
import { useHeldArrivals } from "./use-held-arrivals";
import { useReportReceived } from "./use-report-received";

interface Props {
	mailbox: ShownMailbox;
	unread: boolean;
	conversations: boolean;
	page: KnownPage;
	openId: string | undefined;
	/** The element in the list's head that the pill and the date button are rendered into. */
	headSlot: HTMLElement | null;
	/** The element over the list's head that the bar of a selection is rendered into. */
	headLayer: HTMLElement | null;
}

/** A list as long as the whole mailbox, of which only the rows near the viewport are rendered. */
export function ListBody({ mailbox, unread, conversations, page, openId, headSlot, headLayer }: Props) {
	const t = useTranslations("list");
	const keysOf = useKeysOf();
	const stepKeys = [keysOf("next"), keysOf("previous")].filter(Boolean).join(" ");
	const query = unread ? "?unread=true" : "";
	const scroller = useRef<HTMLDivElement>(null);
	const ruler = useRef<HTMLElement>(null);
	const ownHandle = useLive((state) => state.account.profile.handle);
	const name = `${mailbox}${query}${conversations ? "" : " letters"}`;
	const saved = useSavedList(name, `/${mailbox}`);
	const { cache, loadRange, find, failed, retry, admitNew } = usePages({ mailbox, unread, conversations }, page, saved?.cache, openId);
	const { list, held, hidden, arriving, admit } = useHeldArrivals(cache, admitNew, scroller);
	const initialPosition = saved && currentPosition(saved, list.placeOf);
	const { rendered, range, rowHeight, position, scrollIntoView, bringToTop, rowsInView } = useVirtualRows(
		{ size: list.size, firstRows: page.items.length, initialPosition },
		scroller,
		ruler,
	);
	const selection = useSelection(list);
	const cursor = useCursor(list, openId, scroller, scrollIntoView, saved?.lastId ?? null);
	useScrollAnchor(list, scroller, rowHeight);
	useReportReceived(cache);
	usePagingKeys({ list, openId, cursor, rowsInView }, scroller);
	const goToDate = useGoToDate(list, cursor, find, bringToTop);

	const [first, last] = range ? [range.from + hidden, range.to + hidden] : [-1, -1];
	const entryId = list.at(cursor.entryPlace)?.id ?? null;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a page that was inserted may not cover the whole range
	useEffect(() => {
		if (first >= 0) loadRange({ from: first, to: last }, entryId);
	}, [loadRange, cache, first, last, entryId]);

	useSaveListOnLeave(name, () => ({ cache, position: position.current, topId: list.at(position.current.place)?.id, lastId: cursor.lastId }));

	const focusFirstRow = useRef(false);
	const showNew = (byKey: boolean) => {
		focusFirstRow.current = byKey;
		scroller.current?.scrollTo({ top: 0 });
		admit();
	};
	useEffect(() => {
		if (!focusFirstRow.current || held > 0) return;
		// The pill had the focus and is gone: the newest row takes it.
		focusFirstRow.current = false;
		cursor.focusRow(0);
	}, [held, cursor]);
	const places = useMemo(
		() => placesToRender(rendered.from, rendered.to, cursor.entryPlace, list.size),
		[rendered.from, rendered.to, cursor.entryPlace, list.size],
	);
	const complete = isComplete(cache);
	return (
		<>
			<div ref={scroller} className="relative min-h-0 overflow-y-auto overscroll-contain [overflow-anchor:none]">
				<i ref={ruler} className="pointer-events-none invisible absolute h-(--row-h) w-px" aria-hidden="true" />
				{selection.rows.length > 0 ? (
					<LazySelectionLayer view={cache.view} selection={selection} size={list.size} loaded={loadedRows(cache) - hidden} headLayer={headLayer} />
				) : null}
				{list.size === 0 && complete ? <p className="px-4 py-[18px] text-ink-3">{t(unread ? "allRead" : `empty.${mailbox}`)}</p> : null}
				<ListRows
					mailbox={mailbox}
					query={query}
					list={list}
					places={places}
					ownHandle={ownHandle}
					openId={openId}
					arriving={arriving}
					cursor={cursor}
					selection={selection}
				/>
				<ListFoot failed={failed} onRetry={retry} />
				{complete && !unread ? <FirstStepsBelow mailbox={mailbox} /> : null}
			</div>
			<div className="flex items-center gap-3 overflow-hidden border-t border-line px-4 text-small whitespace-nowrap text-ink-3 max-md:hidden print:hidden">
				<span className="mono">{t("shown", { shown: list.size })}</span>
				{stepKeys ? (
					<span className="ms-auto">
						<span className="mono font-strong! text-ink">{stepKeys}</span> {t("move")}
					</span>
				) : null}
			</div>
			{headSlot
				? createPortal(
						<>
							<NewPill count={held} onClick={showNew} />
							<LazySelectAll selection={selection} size={list.size} />
							<GoToDate onGo={goToDate} />
						</>,
						headSlot,
					)
				: null}
			<ListKeys mailbox={mailbox} list={list} openId={openId} cursor={cursor} find={find} query={query} onSelect={selection.toggle} />
		</>
	);
}

/** The saved position, corrected to the present place of the letter at the top edge. */
function currentPosition({ position, topId }: SavedList, placeOf: (id: string) => number): SavedList["position"] {
	const place = topId === undefined ? -1 : placeOf(topId);
	return place < 0 ? position : { ...position, place };
}

/** The places to render, in order: those near the viewport, and the row in the tab order. */
function placesToRender(from: number, to: number, entryPlace: number, size: number): readonly number[] {
	const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
	if (entryPlace >= size || (entryPlace >= from && entryPlace <= to)) return places;
	return entryPlace < from ? [entryPlace, ...places] : [...places, entryPlace];
}
