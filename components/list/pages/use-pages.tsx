"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { PlaceStart } from "#lib/contracts/list-place";
import { LIMITS } from "#lib/core/limits";
import { nextRequest, type PageRequest } from "./next-request";
import { createPageCache, type KnownPage, type PageCache, type View } from "./page-cache";
import { applyLiveChanges, isStale, mergeFirstPage, pinOpened } from "./page-cache-changes";
import { evictFar, insertAt, insertBelow, isSameKnowledge } from "./page-cache-insert";
import { createScrollPace, type Range } from "./scroll-pace";

/** So many letters beyond what is seen are kept before they are let go. */
const REACH = 300;

/**
 * The letters of a mailbox: what the server rendered and what was loaded since, brought up to date by the journal. Holds
 * the pages around what is looked at; of the rest it knows how many there are, and asks when one comes there.
 */
export function usePages(view: Omit<View, "opened">, first: KnownPage, remembered: PageCache | undefined, openId: string | undefined) {
	const { listMore, listPlace } = useMailActions();
	const live = useLive((state) => state);
	const here = live.connection === "connected";
	const [cache, setCache] = useState(() => {
		const usable = remembered && remembered.seq >= live.completeSince ? mergeFirstPage(applyLiveChanges(remembered, live), first) : undefined;
		return usable ?? createPageCache({ ...view, opened: new Set() }, first, live);
	});
	const [page, setPage] = useState(first);
	const [failed, setFailed] = useState(false);
	const [pace] = useState(() => createScrollPace());
	const running = useRef<Promise<unknown>>(null);
	/** What was looked for last: held also before one has come there. */
	const found = useRef<string | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

	let current = cache;
	if (isStale(current, live)) current = applyLiveChanges(current, live);
	if (page !== first) current = mergeFirstPage(current, first);
	if (openId) current = pinOpened(current, openId);
	if (current !== cache) setCache(current);
	if (page !== first) setPage(first);

	const latest = useRef(current);
	useLayoutEffect(() => {
		latest.current = current;
	});

	const { mailbox, unread } = view;
	/** Asks for one page and takes it in. Where the place was scrolled past meanwhile, it is let go of again. */
	const read = useCallback(
		async (request: PageRequest | { start: PlaceStart }): Promise<string | null | undefined> => {
			if ("cursor" in request) {
				const got = await listMore({ mailbox, cursor: request.cursor, unread: unread ? "true" : undefined, limit: LIMITS.pageMax });
				if (got.ok) setCache((so) => insertBelow(so, request.floor, got.data));
				return got.ok ? null : undefined;
			}
			const got = await listPlace({ mailbox, unread, start: "start" in request ? request.start : request });
			// A page that fills nothing would be asked for again and again.
			if (!got.ok || ("place" in request && isSameKnowledge(latest.current, insertAt(latest.current, got.data)))) return undefined;
			if ("start" in request) found.current = got.data.targetId ?? got.data.items.at(-1)?.id ?? null;
			setCache((so) => insertAt(so, got.data));
			return got.data.targetId;
		},
		[listMore, listPlace, mailbox, unread],
	);
	/** One page at a time. Answers the letter that was looked for, null where there is none, undefined where nothing came. */
	const load = useCallback(
		(request: PageRequest | { start: PlaceStart }) => {
			const answer = read(request)
				.catch(() => undefined)
				.then((id) => {
					running.current = null;
					if (id === undefined) setFailed(true);
					return id;
				});
			running.current = answer;
			return answer;
		},
		[read],
	);

	/** Sees to it that the letters at these places are there, and lets others go. */
	const look = useCallback(
		(range: Range, kept: string | null) => {
			setCache((so) => evictFar(so, range.from, range.to, REACH, [kept, found.current]));
			clearTimeout(timer.current);
			if (failed) return;
			const ask = () => {
				const request = running.current ? null : nextRequest(latest.current, range);
				if (request) void load(request);
			};
			const wait = pace.waitMs(range);
			if (wait === 0) ask();
			else timer.current = setTimeout(ask, wait);
		},
		[failed, load, pace],
	);
	useEffect(() => () => clearTimeout(timer.current), []);

	/** Loads the page around a letter or a moment, after whatever is on its way. */
	const find = useCallback(
		async (start: PlaceStart) => {
			while (running.current) await running.current;
			return load({ start });
		},
		[load],
	);

	const tryAgain = useCallback(() => setFailed(false), []);
	useEffect(() => {
		if (here) tryAgain();
	}, [here, tryAgain]);

	return { cache: current, look, find, failed, tryAgain };
}
