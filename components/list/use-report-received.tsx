"use client";

import { useEffect, useState } from "react";
import type { PageCache } from "#components/list/pages/page-cache";
import { useLive, useLiveStore } from "#components/live/live-provider";
import type { ListRow } from "#lib/contracts/list-rows";

/** Reports the letters of loaded pages, of a conversation the newest, as received by this device, like those that the socket brings: their copies become `delivered`. */
export function useReportReceived({ segments }: PageCache): void {
	const { received } = useLiveStore();
	const isConnected = useLive((state) => state.connection === "connected");
	const [reported] = useState(() => new WeakSet<readonly ListRow[]>());
	useEffect(() => {
		if (!isConnected) return;
		for (const { rows } of segments) {
			if (reported.has(rows)) continue;
			reported.add(rows);
			received(rows.filter((row) => !row.read && !row.deliveries).map((row) => row.thread?.latest.id ?? row.id));
		}
	}, [isConnected, segments, reported, received]);
}
