import type { RefObject } from "react";
import type { Connection, ConnectionEvents } from "./socket-connection";

const RETRY_MS = 3_000;

/**
 * Loads and opens the socket after the page has rendered: its code is a third of the page's own, and the mailbox is shown
 * without it. Returns how to close it, also before it is open.
 */
export function loadConnection(connectionRef: RefObject<Connection | null>, events: ConnectionEvents): () => void {
	let closed = false;
	let retryTimer: ReturnType<typeof setTimeout> | undefined;
	const load = () =>
		import("./socket-connection").then(
			({ openConnection }) => {
				if (!closed) connectionRef.current = openConnection(events);
			},
			() => {
				events.onState("offline");
				retryTimer = setTimeout(load, RETRY_MS);
			},
		);
	void load();
	return () => {
		closed = true;
		clearTimeout(retryTimer);
		connectionRef.current?.close();
		connectionRef.current = null;
	};
}
