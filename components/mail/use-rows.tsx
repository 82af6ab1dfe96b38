"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-mailbox";
import type { Result } from "#lib/contracts/result";
import type { MessageRow } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";
import { useMailActions } from "./mail-actions";
import { addPage, type KnownPage, keyOf, letGo, openShelf, refill, type Shelf, stretchAt, type View } from "./shelf";
import { catchUp, isBehind, keepOpened, renew } from "./shelf-changes";

/** So many letters beyond what is seen are asked for before they are needed, and kept before they are let go. */
const NEAR = 80;
const REACH = 300;

/**
 * The letters of a mailbox: what the server rendered and what was loaded since, brought up to date by the journal. Holds
 * the stretches around what is looked at; the rest is only counted, and asked for again when one comes back to it.
 */
export function useRows(view: Omit<View, "opened">, first: KnownPage, remembered: Shelf | undefined, openId: string | undefined) {
	const { listMore } = useMailActions();
	const live = useLive((state) => state);
	const here = live.connection === "here";
	const [shelf, setShelf] = useState(() => {
		const usable = remembered && remembered.seq >= live.heardFrom ? renew(catchUp(remembered, live), first) : undefined;
		return usable ?? openShelf({ ...view, opened: new Set() }, first, live);
	});
	const [page, setPage] = useState(first);
	const [loading, setLoading] = useState(false);
	const [failed, setFailed] = useState(false);
	const busy = useRef(false);

	let current = shelf;
	if (isBehind(current, live)) current = catchUp(current, live);
	if (page !== first) current = renew(current, first);
	if (openId) current = keepOpened(current, openId);
	if (current !== shelf) setShelf(current);
	if (page !== first) setPage(first);

	const load = useCallback(
		async (cursor: string | undefined, floor: string | null) => {
			busy.current = true;
			setLoading(true);
			const ask = (from: string | undefined) =>
				listMore({ mailbox: view.mailbox, cursor: from, unread: view.unread ? "true" : undefined, limit: LIMITS.pageMax }).catch(() => null);
			const got = await readDownTo(ask, cursor, floor);
			busy.current = false;
			setLoading(false);
			setFailed(got === null);
			return got;
		},
		[listMore, view.mailbox, view.unread],
	);

	/** Sees to it that the letters around these places are there, and lets others go. */
	const look = useCallback(
		(from: number, to: number, kept: string | null) => {
			setShelf((so) => letGo(so, from, to, REACH, kept));
			if (busy.current || failed) return;
			for (let index = stretchAt(shelf, from - NEAR); index <= stretchAt(shelf, to + NEAR); index++) {
				const stretch = shelf.stretches[index];
				if (!stretch || stretch.known) continue;
				return void load(stretch.cursor, stretch.floor).then((got) => got && setShelf((so) => refill(so, index, got.items, got.seq)));
			}
			const { next } = shelf;
			if (next === null || to + NEAR < shelf.size) return;
			void load(next, null).then((got) => got && setShelf((so) => addPage(so, next, got)));
		},
		[shelf, failed, load],
	);

	const tryAgain = useCallback(() => setFailed(false), []);
	useEffect(() => {
		if (here) tryAgain();
	}, [here, tryAgain]);

	return { shelf: current, look, loading, failed, tryAgain };
}

/** Asks for one page, or for as many as it takes to come down to a letter that was there before. */
async function readDownTo(
	ask: (cursor: string | undefined) => Promise<Result<KnownPage> | null>,
	cursor: string | undefined,
	floor: string | null,
): Promise<KnownPage | null> {
	const items: MessageRow[] = [];
	let seq: number | undefined;
	for (let from = cursor; ; ) {
		const answer = await ask(from);
		if (!answer?.ok) return null;
		items.push(...answer.data.items);
		seq ??= answer.data.seq;
		const { nextCursor } = answer.data;
		if (floor === null || nextCursor === null || (floor !== "" && keyOf(items.at(-1)) <= floor)) return { items, seq, nextCursor };
		from = nextCursor;
	}
}
