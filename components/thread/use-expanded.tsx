"use client";

import { useState } from "react";
import type { MessageView } from "#lib/contracts/views";

/**
 * Which letters of a thread stand open: the one that was asked for, the newest, whatever was unread, and what arrives.
 * What stands open stays so until somebody folds it, also once it counts as read.
 */
export function useExpanded(letters: MessageView[], messageId: string) {
	const newest = letters.at(-1)?.id;
	const [unfolded, setUnfolded] = useState<Readonly<Record<string, boolean>>>(() =>
		Object.fromEntries(letters.map(({ id, read }) => [id, id === messageId || id === newest || !read])),
	);
	const arrived = letters.filter(({ id }) => unfolded[id] === undefined);
	const now = arrived.length > 0 ? { ...unfolded, ...Object.fromEntries(arrived.map(({ id }) => [id, true])) } : unfolded;
	if (now !== unfolded) setUnfolded(now);
	return {
		isUnfolded: (id: string) => now[id] === true,
		turn: (id: string) => setUnfolded((before) => ({ ...before, [id]: !before[id] })),
	};
}
