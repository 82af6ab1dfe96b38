"use client";

import { useEffect, useRef } from "react";
import { useLetterActions } from "#components/mail/use-letter-actions";
import type { MessageView } from "#lib/contracts/views";

/**
 * Marks a letter as read once it has been painted on a visible page. Prefetching a page marks nothing. Each letter is marked
 * once, so that marking it unread afterwards holds.
 */
export function useMarkOpened(letters: MessageView[]): void {
	const { markOpened } = useLetterActions();
	const marked = useRef(new Set<string>());
	const unread = letters.filter((letter) => !letter.read && !marked.current.has(letter.id));
	const latest = useRef(unread);
	useEffect(() => {
		latest.current = unread;
	});
	const unreadIds = unread.map(({ id }) => id).join(" ");

	useEffect(() => {
		if (unreadIds === "") return;
		const markIfVisible = () => {
			if (document.visibilityState !== "visible") return;
			const opened = latest.current.filter(({ id }) => !marked.current.has(id));
			if (opened.length === 0) return;
			for (const { id } of opened) marked.current.add(id);
			void markOpened(opened);
		};
		const frame = requestAnimationFrame(markIfVisible);
		document.addEventListener("visibilitychange", markIfVisible);
		return () => {
			cancelAnimationFrame(frame);
			document.removeEventListener("visibilitychange", markIfVisible);
		};
	}, [unreadIds, markOpened]);
}
