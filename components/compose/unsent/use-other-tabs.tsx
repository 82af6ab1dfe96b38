"use client";

import { useEffect } from "react";
import type { LetterStore } from "./letter-store";
import { removeEmptied } from "./unsent-letters";

/**
 * Merges what other tabs write. A frozen tab, or a page in the back/forward cache, gets no storage events: it refreshes
 * when it is shown again, before the first key press.
 */
export function useOtherTabs(account: string, store: LetterStore): void {
	useEffect(() => {
		removeEmptied(account);
		store.refresh();
		const onStorage = (event: StorageEvent) => {
			if (store.ownsKey(event.key)) store.refresh();
		};
		window.addEventListener("storage", onStorage);
		for (const type of RESUME_EVENTS) window.addEventListener(type, store.refresh, true);
		return () => {
			window.removeEventListener("storage", onStorage);
			for (const type of RESUME_EVENTS) window.removeEventListener(type, store.refresh, true);
		};
	}, [account, store]);
}

/** `visibilitychange` and `resume` are dispatched at the document, so the window listens in the capture phase. */
const RESUME_EVENTS = ["pageshow", "visibilitychange", "resume"];
