import type { RefObject } from "react";
import type { Connection, ConnectionEvents } from "./socket-connection";

const TRY_AGAIN_MS = 3_000;

/**
 * Opens the one socket once the page stands: what it needs is as large as a third of the page's own code, and nothing of it is
 * needed to show the mailbox. Answers how to close it, also before it is there.
 */
export function loadConnection(link: RefObject<Connection | null>, events: ConnectionEvents): () => void {
	let closed = false;
	let again: ReturnType<typeof setTimeout> | undefined;
	const load = () =>
		import("./socket-connection").then(
			({ openConnection }) => {
				if (!closed) link.current = openConnection(events);
			},
			() => {
				events.onState("offline");
				again = setTimeout(load, TRY_AGAIN_MS);
			},
		);
	void load();
	return () => {
		closed = true;
		clearTimeout(again);
		link.current?.close();
		link.current = null;
	};
}
