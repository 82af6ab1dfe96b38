"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { DeliveryState, DeliveryView } from "#lib/contracts/views";

const PROGRESS: Record<DeliveryState, number> = { queued: 0, sent: 1, delivered: 2, read: 3, failed: 4, recalled: 4 };
const NONE: Record<string, DeliveryView> = {};

/** All deliveries of a letter: loaded page by page, then updated from the journal. The state of a delivery never goes back. */
export function useDeliveries(messageId: string) {
	const { listDeliveries } = useMailActions();
	const completeSince = useLive((state) => state.completeSince);
	const live = useLive((state) => state.account.deliveries[messageId] ?? NONE);
	const [loaded, setLoaded] = useState<DeliveryView[]>([]);
	const [status, setStatus] = useState<"loading" | "ready" | "failed">("loading");

	const latestLoad = useRef(0);

	const load = useCallback(async () => {
		latestLoad.current += 1;
		const thisLoad = latestLoad.current;
		setStatus("loading");
		const all: DeliveryView[] = [];
		let cursor: string | undefined;
		do {
			const result = await listDeliveries({ id: messageId, cursor }).catch(() => null);
			if (thisLoad !== latestLoad.current) return;
			if (!result?.ok) return setStatus("failed");
			all.push(...result.data.items);
			cursor = result.data.nextCursor ?? undefined;
		} while (cursor);
		setLoaded(all);
		setStatus("ready");
	}, [listDeliveries, messageId]);

	// After a resync of the journal, changes may be missing: load again.
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new value of completeSince loads the ledger again
	useEffect(() => void load(), [load, completeSince]);

	const deliveries = useMemo(() => {
		const byHandle = new Map(loaded.map((delivery) => [delivery.recipient.handle, delivery]));
		for (const delivery of Object.values(live)) {
			const known = byHandle.get(delivery.recipient.handle);
			if (!known || PROGRESS[delivery.state] >= PROGRESS[known.state]) byHandle.set(delivery.recipient.handle, delivery);
		}
		return [...byHandle.values()];
	}, [loaded, live]);

	return { deliveries, status, retry: load };
}
