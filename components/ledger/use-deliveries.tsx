"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { DeliveryState, DeliverySummary, DeliveryView } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";
import type { Figure } from "./ledger-figures";

const PROGRESS: Record<DeliveryState, number> = { queued: 0, sent: 1, delivered: 2, read: 3, failed: 4, recalled: 4 };
const NONE: Record<string, DeliveryView> = {};

/** How long further changes of the figures are waited for before the rows of a large letter are loaded again. */
const GATHER_MS = 1_000;

/**
 * The deliveries of a letter: loaded page by page, then updated from the journal. The state of a delivery never goes back. Of a large
 * letter, of which there are no changes for each delivery, the rows in the chosen state, a page at a time, loaded again as the figures change.
 */
export function useDeliveries(messageId: string, summary: DeliverySummary, figure: Figure | null) {
	const { listDeliveries } = useMailActions();
	const completeSince = useLive((state) => state.completeSince);
	const live = useLive((state) => state.account.deliveries[messageId] ?? NONE);
	const isLarge = summary.total > LIMITS.toldEachMax;
	const state = isLarge ? (figure ?? undefined) : undefined;
	const [loaded, setLoaded] = useState<DeliveryView[]>([]);
	const [hasMore, setHasMore] = useState(false);
	const [status, setStatus] = useState<"loading" | "ready" | "failed">("loading");
	const [pages, setPages] = useState(1);
	const latestLoad = useRef(0);

	const load = useCallback(async () => {
		latestLoad.current += 1;
		const thisLoad = latestLoad.current;
		setStatus("loading");
		const all: DeliveryView[] = [];
		let cursor: string | undefined;
		let left = isLarge ? pages : Number.POSITIVE_INFINITY;
		do {
			const result = await listDeliveries({ id: messageId, cursor, state }).catch(() => null);
			if (thisLoad !== latestLoad.current) return;
			if (!result?.ok) return setStatus("failed");
			all.push(...result.data.items);
			cursor = result.data.nextCursor ?? undefined;
		} while (cursor && --left > 0);
		setLoaded(all);
		setHasMore(cursor !== undefined);
		setStatus("ready");
	}, [listDeliveries, messageId, isLarge, pages, state]);

	// After a resync of the journal, changes may be missing: load again.
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new value of completeSince loads the ledger again
	useEffect(() => void load(), [load, completeSince]);

	const figures = isLarge ? JSON.stringify(summary) : "";
	const shownFigures = useRef(figures);
	useEffect(() => {
		if (shownFigures.current === figures) return;
		const timer = setTimeout(() => {
			shownFigures.current = figures;
			void load();
		}, GATHER_MS);
		return () => clearTimeout(timer);
	}, [figures, load]);

	const deliveries = useMemo(() => {
		if (isLarge) return loaded;
		const byHandle = new Map(loaded.map((delivery) => [delivery.recipient.handle, delivery]));
		for (const delivery of Object.values(live)) {
			const known = byHandle.get(delivery.recipient.handle);
			if (!known || PROGRESS[delivery.state] >= PROGRESS[known.state]) byHandle.set(delivery.recipient.handle, delivery);
		}
		return [...byHandle.values()];
	}, [isLarge, loaded, live]);

	return { deliveries, status, hasMore, showMore: () => setPages(pages + 1), retry: load };
}
