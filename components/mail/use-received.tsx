"use client";

import { useEffect } from "react";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import type { MessageRow } from "#lib/contracts/views";

/** What a page brought has reached this device as surely as what the socket brought: their senders hear of it. */
export function useReceived(rows: MessageRow[]): void {
	const { received } = useLiveStore();
	const here = useLive((state) => state.connection === "here");
	const waiting = rows
		.filter((row) => !row.read && !row.deliveries)
		.map((row) => row.id)
		.join(" ");
	useEffect(() => {
		if (here && waiting !== "") received(waiting.split(" "));
	}, [here, waiting, received]);
}
