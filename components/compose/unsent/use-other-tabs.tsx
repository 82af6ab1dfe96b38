"use client";

import { useEffect } from "react";
import type { LetterStore } from "./letter-store";
import { removeEmptied } from "./unsent-letters";

/**
 * Takes over what other tabs write as they write it. A tab that slept, or that the browser brings back from its history,
 * is told nothing meanwhile: it looks before the first key is pressed in it.
 */
export function useOtherTabs(account: string, store: LetterStore): void {
	useEffect(() => {
		removeEmptied(account);
		store.refresh();
		const onStorage = (event: StorageEvent) => {
			if (store.concerns(event.key)) store.refresh();
		};
		window.addEventListener("storage", onStorage);
		for (const type of WAKING) window.addEventListener(type, store.refresh, true);
		return () => {
			window.removeEventListener("storage", onStorage);
			for (const type of WAKING) window.removeEventListener(type, store.refresh, true);
		};
	}, [account, store]);
}

/** Heard on their way down to the document. */
const WAKING = ["pageshow", "visibilitychange", "resume"];
