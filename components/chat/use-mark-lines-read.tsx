"use client";

import { useEffect } from "react";
import { useMailActions } from "#components/mail/mail-actions";

/** Marks a chat as read while its end is shown on a visible page. `unread` is how many of its lines are not. */
export function useMarkLinesRead(threadId: string, unread: number, isAtEnd: boolean): void {
	const { updateThreads } = useMailActions();
	useEffect(() => {
		if (unread === 0 || !isAtEnd) return;
		const markIfVisible = () => {
			// A failure repeats itself: with the next line, or the next visit.
			if (document.visibilityState === "visible") updateThreads({ ids: [threadId], update: { read: true } }).catch(() => null);
		};
		const frame = requestAnimationFrame(markIfVisible);
		document.addEventListener("visibilitychange", markIfVisible);
		return () => {
			cancelAnimationFrame(frame);
			document.removeEventListener("visibilitychange", markIfVisible);
		};
	}, [threadId, unread, isAtEnd, updateThreads]);
}
