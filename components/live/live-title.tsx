"use client";

import { unreadRows } from "#lib/contracts/changes/account-state";
import { useLive } from "./live-provider";

/** The document's title with the unread count. React hoists it into the head. */
export function LiveTitle({ name }: { name: string }) {
	const unread = useLive((state) => unreadRows(state.account, "inbox"));
	return <title>{`${unread > 0 ? `(${unread}) ` : ""}${name} · Pombo`}</title>;
}
