"use client";

import { useEffect, useRef } from "react";
import { useLetterActions } from "#components/mail/use-letter-actions";
import type { MessageView } from "#lib/contracts/views";

/**
 * Reading is done by eyes: a letter counts as opened once it has been painted on a page somebody looks at. Fetching a page
 * ahead marks nothing; marking it unread afterwards stays.
 */
export function useMarkOpened(letters: MessageView[]): void {
	const { markOpened } = useLetterActions();
	const done = useRef(new Set<string>());
	const unread = letters.filter((letter) => !letter.read && !done.current.has(letter.id));
	const latest = useRef(unread);
	useEffect(() => {
		latest.current = unread;
	});
	const question = unread.map(({ id }) => id).join(" ");

	useEffect(() => {
		if (question === "") return;
		const look = () => {
			if (document.visibilityState !== "visible") return;
			for (const letter of latest.current) {
				if (done.current.has(letter.id)) continue;
				done.current.add(letter.id);
				markOpened(letter);
			}
		};
		const frame = requestAnimationFrame(look);
		document.addEventListener("visibilitychange", look);
		return () => {
			cancelAnimationFrame(frame);
			document.removeEventListener("visibilitychange", look);
		};
	}, [question, markOpened]);
}
