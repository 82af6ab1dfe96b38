"use client";

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from "react";
import type { MessageRow } from "#lib/contracts/views";

const MarkedContext = createContext<RefObject<MessageRow | null>>({ current: null });

/** Lets the keys of the list know which letter of the open thread they act on. */
export function MarkedLetterProvider({ children }: { children: ReactNode }) {
	const marked = useRef<MessageRow | null>(null);
	return <MarkedContext value={marked}>{children}</MarkedContext>;
}

/** Names the letter of the open thread that actions are for, as long as the thread is open. */
export function useShareMarked(letter: MessageRow | undefined): void {
	const marked = useContext(MarkedContext);
	useEffect(() => {
		marked.current = letter ?? null;
		return () => {
			marked.current = null;
		};
	}, [marked, letter]);
}

/** The letter that actions of the open thread are for, read at the moment of a key; null where no thread is open. */
export function useMarkedLetter(): RefObject<MessageRow | null> {
	return useContext(MarkedContext);
}
