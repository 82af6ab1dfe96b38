"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { DeliveryState, DeliveryView } from "#lib/contracts/views";

const PROGRESS: Record<DeliveryState, number> = { queued: 0, sent: 1, delivered: 2, read: 3, failed: 4, recalled: 4 };
const NONE: Record<string, DeliveryView> = {};

/** Every copy of a letter: asked once, page by page, then kept up to date by the journal. A copy never goes backwards. */
export function useDeliveries(messageId: string) {
	const { listDeliveries } = useMailActions();
	const completeSince = useLive((state) => state.completeSince);
	const live = useLive((state) => state.account.deliveries[messageId] ?? NONE);
	const [asked, setAsked] = useState<DeliveryView[]>([]);
	const [status, setStatus] = useState<"loading" | "ready" | "failed">("loading");

	const loads = useRef(0);

	const load = useCallback(async () => {
		loads.current += 1;
		const mine = loads.current;
		setStatus("loading");
		const all: DeliveryView[] = [];
		let cursor: string | undefined;
		do {
			const result = await listDeliveries({ id: messageId, cursor }).catch(() => null);
			if (mine !== loads.current) return;
			if (!result?.ok) return setStatus("failed");
			all.push(...result.data.items);
			cursor = result.data.nextCursor ?? undefined;
		} while (cursor);
		setAsked(all);
		setStatus("ready");
	}, [listDeliveries, messageId]);

	// Where the journal began anew, what it would have told in between is asked for.
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is the number that makes the ledger load again
	useEffect(() => void load(), [load, completeSince]);

	const deliveries = useMemo(() => {
		const copies = new Map(asked.map((delivery) => [delivery.recipient.handle, delivery]));
		for (const delivery of Object.values(live)) {
			const before = copies.get(delivery.recipient.handle);
			if (!before || PROGRESS[delivery.state] >= PROGRESS[before.state]) copies.set(delivery.recipient.handle, delivery);
		}
		return [...copies.values()];
	}, [asked, live]);

	return { deliveries, status, retry: load };
}
