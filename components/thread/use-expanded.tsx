"use client";

import { useState } from "react";
import type { MessageView } from "#lib/contracts/views";

/**
 * Which letters of a thread are expanded: the requested one, the newest, the unread ones and those that arrive. They stay so
 * until collapsed, also once they count as read.
 */
export function useExpanded(letters: MessageView[], messageId: string | null) {
	const newest = letters.at(-1)?.id;
	const [expanded, setExpanded] = useState<Readonly<Record<string, boolean>>>(() =>
		Object.fromEntries(letters.map(({ id, read }) => [id, id === messageId || id === newest || !read])),
	);
	const arrived = letters.filter(({ id }) => expanded[id] === undefined);
	const current = arrived.length > 0 ? { ...expanded, ...Object.fromEntries(arrived.map(({ id }) => [id, true])) } : expanded;
	if (current !== expanded) setExpanded(current);
	return {
		isExpanded: (id: string) => current[id] === true,
		toggle: (id: string) => setExpanded((before) => ({ ...before, [id]: !before[id] })),
	};
}
