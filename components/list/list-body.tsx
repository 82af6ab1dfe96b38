"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { FirstStepsBelow } from "#components/first-steps/first-steps";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { isComplete, type KnownPage } from "#components/list/pages/page-cache";
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
import { useCursor } from "./use-cursor";
import { useHeldArrivals } from "./use-held-arrivals";
import { useReportReceived } from "./use-report-received";

interface Props {
	mailbox: ShownMailbox;
	unread: boolean;
	page: KnownPage;
	openId: string | undefined;
	/** Where "2 new" and the way to a date stand, in the head of the list. */
	headPlace: HTMLElement | null;
}

/** The letters of a list as long as the whole mailbox, of which only those near what is seen are drawn. */
export function ListBody({ mailbox, unread, page, openId, headPlace }: Props) {
	const t = useTranslations("list");
	const keysOf = useKeysOf();
	const walk = [keysOf("next"), keysOf("previous")].filter(Boolean).join(" ");
	const query = unread ? "?unread=true" : "";
	const scroller = useRef<HTMLDivElement>(null);
	const ruler = useRef<HTMLElement>(null);
	const own = useLive((state) => state.account.profile.handle);
	const name = `${mailbox}${query}`;
	const remembered = useSavedList(name, `/${mailbox}`);
	const { cache, look, find, failed, tryAgain } = usePages({ mailbox, unread }, page, remembered?.cache, openId);
	const { list, held, arriving, admit } = useHeldArrivals(cache, scroller);
	const from = remembered && standingNow(remembered, list.placeOf);
	const { drawn, range, rowHeight, standing, reveal, bringToTop, rowsInView } = useVirtualRows(
		{ size: list.size, firstRows: page.items.length, from },
		scroller,
		ruler,
	);
	const cursor = useCursor(list, openId, scroller, reveal, remembered?.lastId ?? null);
	useScrollAnchor(list, scroller, rowHeight);
	useReportReceived(cache);
	usePagingKeys({ list, openId, cursor, rowsInView }, scroller);
	const goToDate = useGoToDate(list, cursor, find, bringToTop);

	const [first, last] = range ? [range.from + held, range.to + held] : [-1, -1];
	const kept = list.at(cursor.entryPlace)?.id ?? null;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was taken in may not be all that is lacking
	useEffect(() => {
		if (first >= 0) look({ from: first, to: last }, kept);
	}, [look, cache, first, last, kept]);

	useSaveListOnLeave(name, () => ({ cache, standing: standing.current, topId: list.at(standing.current.place)?.id, lastId: cursor.lastId }));

	const goesOn = useRef(false);
	const showNew = (byKey: boolean) => {
		goesOn.current = byKey;
		scroller.current?.scrollTo({ top: 0 });
		admit();
	};
	useEffect(() => {
		if (!goesOn.current || held > 0) return;
		// The pill went with the key that pressed it: what it brought is where one goes on from.
		goesOn.current = false;
		cursor.focusRow(0);
	}, [held, cursor]);
	const places = useMemo(() => placesBetween(drawn.from, drawn.to, cursor.entryPlace, list.size), [drawn.from, drawn.to, cursor.entryPlace, list.size]);
	const complete = isComplete(cache);
	return (
		<>
			<div ref={scroller} className="relative min-h-0 overflow-y-auto overscroll-contain [overflow-anchor:none]">
				<i ref={ruler} className="pointer-events-none invisible absolute h-(--row-h) w-px" aria-hidden="true" />
				{list.size === 0 && complete ? <p className="px-4 py-[18px] text-ink-3">{t(unread ? "allRead" : `empty.${mailbox}`)}</p> : null}
				<ListRows mailbox={mailbox} query={query} list={list} places={places} own={own} openId={openId} arriving={arriving} cursor={cursor} />
				<ListFoot failed={failed} onAgain={tryAgain} />
				{complete && !unread ? <FirstStepsBelow mailbox={mailbox} /> : null}
			</div>
			<div className="flex items-center gap-3 overflow-hidden border-t border-line px-4 text-small whitespace-nowrap text-ink-3 max-md:hidden print:hidden">
				<span className="mono">{t("shown", { shown: list.size })}</span>
				{walk ? (
					<span className="ms-auto">
						<span className="mono font-strong! text-ink">{walk}</span> {t("move")}
					</span>
				) : null}
			</div>
			{headPlace
				? createPortal(
						<>
							<NewPill count={held} onClick={showNew} />
							<GoToDate onGo={goToDate} />
						</>,
						headPlace,
					)
				: null}
			<ListKeys mailbox={mailbox} list={list} openId={openId} cursor={cursor} find={find} query={query} />
		</>
	);
}

/** Where the letter that was at the top edge is now. */
function standingNow({ standing, topId }: SavedList, placeOf: (id: string) => number): SavedList["standing"] {
	const place = topId === undefined ? -1 : placeOf(topId);
	return place < 0 ? standing : { ...standing, place };
}

/** The places to draw, in order: those near what is seen, and the one that Tab comes to. */
function placesBetween(from: number, to: number, entryPlace: number, size: number): readonly number[] {
	const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
	if (entryPlace >= size || (entryPlace >= from && entryPlace <= to)) return places;
	return entryPlace < from ? [entryPlace, ...places] : [...places, entryPlace];
}
