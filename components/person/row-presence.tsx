"use client";

import { usePresence } from "#components/live/presence/use-presence";
import { PresenceDot } from "./presence-dot";

/** Whether the person of a row is here, on the corner of their picture. */
export function RowPresence({ handle }: { handle: string }) {
	return <PresenceDot presence={usePresence([handle])[handle]} />;
}
