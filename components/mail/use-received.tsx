"use client";

import { useEffect, useState } from "react";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import type { MessageRow } from "#lib/contracts/views";
import type { PageCache } from "./page-cache";

/** What a page brought has reached this device as surely as what the socket brought: their senders hear of it. */
export function useReceived({ segments }: PageCache): void {
	const { received } = useLiveStore();
	const here = useLive((state) => state.connection === "here");
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
