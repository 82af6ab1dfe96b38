"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** So many opened letters are kept by the browser's router before it starts anew. */
const OPENED_MAX = 200;

/**
 * The router keeps every letter that was opened, so that coming back to one asks nobody. A tab may be open for weeks: after
 * many letters they are all let go of, and the open page is rendered anew.
 */
export function LimitOpenedLetters() {
	const router = useRouter();
	const { messageId } = useParams<{ messageId?: string }>();
	const opened = useRef(new Set<string>());
	useEffect(() => {
		if (messageId === undefined) return;
		opened.current.add(messageId);
		if (opened.current.size <= OPENED_MAX) return;
		opened.current = new Set([messageId]);
		router.refresh();
	}, [messageId, router]);
	return null;
}
