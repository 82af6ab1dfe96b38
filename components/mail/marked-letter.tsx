"use client";

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from "react";
import type { ListRow } from "#lib/contracts/list-rows";

const MarkedContext = createContext<RefObject<ListRow | null>>({ current: null });

/** Shares the marked letter of the open thread with the shortcuts of the list. */
export function MarkedLetterProvider({ children }: { children: ReactNode }) {
	const marked = useRef<ListRow | null>(null);
	return <MarkedContext value={marked}>{children}</MarkedContext>;
}

/** Publishes the marked letter of the open thread until the thread is closed. */
export function useShareMarked(letter: ListRow | undefined): void {
	const marked = useContext(MarkedContext);
	useEffect(() => {
		marked.current = letter ?? null;
		return () => {
			marked.current = null;
		};
	}, [marked, letter]);
}

/** A ref to the marked letter, to be read when a shortcut is pressed; null if no thread is open. */
export function useMarkedLetter(): RefObject<ListRow | null> {
	return useContext(MarkedContext);
}
