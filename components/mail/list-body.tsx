"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { FirstStepsBelow } from "#components/first-steps/first-steps";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-mailbox";
import { ListFoot } from "./list-foot";
import { ListKeys } from "./list-keys";
import { type LeftList, useRemembered, useRememberOnLeave } from "./list-memory";
import { ListRows } from "./list-rows";
import type { ShownMailbox } from "./mailboxes";
import { NewPill } from "./new-pill";
import type { KnownPage } from "./shelf";
import { useAnchor } from "./use-anchor";
import { useCursor } from "./use-cursor";
import { useReceived } from "./use-received";
import { useRows } from "./use-rows";
import { useStillList } from "./use-still-list";
import { useWindow } from "./use-window";

interface Props {
	mailbox: ShownMailbox;
	unread: boolean;
	page: KnownPage;
	openId: string | undefined;
	/** Where "2 new" stands, in the head of the list. */
	pillPlace: HTMLElement | null;
}

/** The letters of a list, of which only those near what is seen are drawn. */
export function ListBody({ mailbox, unread, page, openId, pillPlace }: Props) {
	const t = useTranslations("list");
	const keysOf = useKeysOf();
	const walk = [keysOf("next"), keysOf("previous")].filter(Boolean).join(" ");
	const query = unread ? "?unread=true" : "";
	const scroller = useRef<HTMLDivElement>(null);
	const ruler = useRef<HTMLElement>(null);
	const own = useLive((state) => state.account.profile.handle);
	const name = `${mailbox}${query}`;
	const remembered = useRemembered(name, `/${mailbox}`);
	const { shelf, look, loading, failed, tryAgain } = useRows({ mailbox, unread }, page, remembered?.shelf, openId);
	const { list, held, arriving, admit } = useStillList(shelf, scroller);
	const { places, rowHeight, standing, reveal } = useWindow(list, scroller, ruler, remembered && standingNow(remembered, list.placeOf));
	const cursor = useCursor(list, openId, scroller, reveal, remembered?.lastId ?? null);
	useAnchor(list, scroller, rowHeight);
	useReceived(shelf);

	const [from, to] = [(places[0] ?? 0) + held, (places.at(-1) ?? 0) + held];
	const kept = list.at(cursor.entryPlace)?.id ?? null;
	useEffect(() => look(from, to, kept), [look, from, to, kept]);

	useRememberOnLeave(name, () => ({ shelf, standing: standing.current, topId: list.at(standing.current.place)?.id, lastId: cursor.lastId }));

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
	const drawn = useMemo(() => withPlace(places, cursor.entryPlace, list.size), [places, cursor.entryPlace, list.size]);
	const complete = shelf.next === null;
	return (
		<>
			<div ref={scroller} className="relative min-h-0 overflow-y-auto overscroll-contain [overflow-anchor:none]">
				<i ref={ruler} className="pointer-events-none invisible absolute h-(--row-h) w-px" aria-hidden="true" />
				{list.size === 0 && complete ? <p className="px-4 py-[18px] text-ink-3">{t(unread ? "allRead" : `empty.${mailbox}`)}</p> : null}
				<ListRows
					mailbox={mailbox}
					query={query}
					list={list}
					places={drawn}
					complete={complete}
					unread={unread}
					own={own}
					openId={openId}
					arriving={arriving}
					cursor={cursor}
				/>
				<ListFoot loading={loading && !complete} failed={failed} onAgain={tryAgain} />
				{complete && !unread ? <FirstStepsBelow mailbox={mailbox} /> : null}
			</div>
			<div className="flex items-center gap-3 overflow-hidden border-t border-line px-4 text-small whitespace-nowrap text-ink-3 max-md:hidden">
				<span className="mono">{t("shown", { shown: list.size, more: complete ? 0 : 1 })}</span>
				{walk ? (
					<span className="ms-auto">
						<span className="mono font-strong! text-ink">{walk}</span> {t("move")}
					</span>
				) : null}
			</div>
			{pillPlace ? createPortal(<NewPill count={held} onClick={showNew} />, pillPlace) : null}
			<ListKeys mailbox={mailbox} list={list} openId={openId} lastId={cursor.lastId} focusRow={cursor.focusRow} query={query} />
		</>
	);
}

/** Where the letter that was at the top edge is now. */
function standingNow({ standing, topId }: LeftList, placeOf: (id: string) => number): LeftList["standing"] {
	const place = topId === undefined ? -1 : placeOf(topId);
	return place < 0 ? standing : { ...standing, place };
}

function withPlace(places: readonly number[], place: number, size: number): readonly number[] {
	if (place >= size || places.includes(place)) return places;
	return [...places, place].sort((a, b) => a - b);
}
