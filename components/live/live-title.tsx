"use client";

import { useLive } from "./live-provider";

/** The document's title with the unread count. React hoists it into the head. */
export function LiveTitle({ name }: { name: string }) {
	const unread = useLive((state) => state.account.counts.inbox?.unread ?? 0);
	return <title>{`${unread > 0 ? `(${unread}) ` : ""}${name} · Pombo`}</title>;
}
