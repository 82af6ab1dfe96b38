"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { PlaceStart } from "#lib/contracts/list-place";
import { LIMITS } from "#lib/core/limits";
import { nextRequest, type PageRequest } from "./next-request";
import { createPageCache, type KnownPage, type PageCache, type View } from "./page-cache";
import { admitRows, applyLiveChanges, isStale, mergeFirstPage, pinOpened } from "./page-cache-changes";
import { evictFar, hasSameSegments, insertAt, insertBelow } from "./page-cache-insert";
import { createScrollPace, type Range } from "./scroll-pace";

/** Pages further than this many letters from the visible ones are evicted. */
const REACH = 300;

/**
 * The page cache of a mailbox: the page that the server rendered and the pages loaded since, kept up to date by the journal.
 * Only pages near the visible rows are loaded; the others are requested when they come into view.
 */
export function usePages(view: Omit<View, "opened">, first: KnownPage, saved: PageCache | undefined, openId: string | undefined) {
	const { listMore, listPlace } = useMailActions();
	const live = useLive((state) => state);
	const isConnected = live.connection === "connected";
	const [cache, setCache] = useState(() => {
		const restored = saved && saved.seq >= live.completeSince ? mergeFirstPage(applyLiveChanges(saved, live), first) : undefined;
		return restored ?? createPageCache({ ...view, opened: new Set() }, first, live);
	});
	const [page, setPage] = useState(first);
	const [failed, setFailed] = useState(false);
	const [pace] = useState(() => createScrollPace());
	const running = useRef<Promise<unknown>>(null);
	/** The letter that was last looked up: its page is not evicted before the list has scrolled there. */
	const foundId = useRef<string | null>(null);
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

	const { mailbox, unread, conversations } = view;
	/** Requests one page and inserts it. If the place was scrolled past meanwhile, it is evicted again. */
	const fetchPage = useCallback(
		async (request: PageRequest | { start: PlaceStart }): Promise<string | null | undefined> => {
			if ("cursor" in request) {
				const result = await listMore({ mailbox, cursor: request.cursor, unread: unread ? "true" : undefined, limit: LIMITS.pageMax, conversations });
				if (result.ok) setCache((previous) => insertBelow(previous, request.floor, result.data));
				return result.ok ? null : undefined;
			}
			const result = await listPlace({ mailbox, unread, conversations, start: "start" in request ? request.start : request });
			// A page that fills nothing counts as a failure: it would be requested again and again.
			if (!result.ok || ("place" in request && hasSameSegments(latest.current, insertAt(latest.current, result.data)))) return undefined;
			if ("start" in request) foundId.current = result.data.targetId ?? result.data.items.at(-1)?.id ?? null;
			setCache((previous) => insertAt(previous, result.data));
			return result.data.targetId;
		},
		[listMore, listPlace, mailbox, unread, conversations],
	);
	/** Loads one page. Resolves to the id of the letter that was looked up, null where there is none, undefined on failure. */
	const load = useCallback(
		(request: PageRequest | { start: PlaceStart }) => {
			const promise = fetchPage(request)
				.catch(() => undefined)
				.then((id) => {
					running.current = null;
					if (id === undefined) setFailed(true);
					return id;
				});
			running.current = promise;
			return promise;
		},
		[fetchPage],
	);

	/** Loads the letters at these places, one page at a time, and evicts pages far from them. */
	const loadRange = useCallback(
		(range: Range, entryId: string | null) => {
			setCache((previous) => evictFar(previous, range.from, range.to, REACH, [entryId, foundId.current]));
			clearTimeout(timer.current);
			if (failed) return;
			const requestMissing = () => {
				const request = running.current ? null : nextRequest(latest.current, range);
				if (request) void load(request);
			};
			const wait = pace.waitMs(range);
			if (wait === 0) requestMissing();
			else timer.current = setTimeout(requestMissing, wait);
		},
		[failed, load, pace],
	);
	useEffect(() => () => clearTimeout(timer.current), []);

	/** Loads the page around a letter or a time, after requests that are under way. */
	const find = useCallback(
		async (start: PlaceStart) => {
			while (running.current) await running.current;
			return load({ start });
		},
		[load],
	);

	const retry = useCallback(() => setFailed(false), []);
	useEffect(() => {
		if (isConnected) retry();
	}, [isConnected, retry]);

	const admitNew = useCallback(() => setCache(admitRows), []);

	return { cache: current, loadRange, find, failed, retry, admitNew };
}
