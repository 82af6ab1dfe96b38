"use client";

import { useEffect, useState } from "react";
import type { PageCache } from "#components/list/pages/page-cache";
import { useLive, useLiveStore } from "#components/live/live-provider";
import type { MessageRow } from "#lib/contracts/views";

/** What a page brought has reached this device as surely as what the socket brought: their senders hear of it. */
export function useReportReceived({ segments }: PageCache): void {
	const { received } = useLiveStore();
	const here = useLive((state) => state.connection === "connected");
	const [told] = useState(() => new WeakSet<readonly MessageRow[]>());
	useEffect(() => {
		if (!here) return;
		for (const { rows } of segments) {
			if (told.has(rows)) continue;
			told.add(rows);
			received(rows.filter((row) => !row.read && !row.deliveries).map((row) => row.id));
		}
	}, [here, segments, told, received]);
}
