"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageCache } from "#components/list/pages/page-cache";
import type { ScrollPosition } from "#components/list/rows/use-virtual-rows";
import { LimitOpenedLetters } from "./limit-opened-letters";

/** The state of a list when it was left. */
export interface SavedList {
	cache: PageCache;
	position: ScrollPosition;
	/** The letter at the top edge: places may change before the list is shown again. */
	topId: string | undefined;
	lastId: string | null;
}

interface ListMemory {
	lists: Map<string, SavedList>;
	/** The path that the browser's Back or Forward has just led to. */
	wentBackTo: string | null;
}

const MemoryContext = createContext<{ current: ListMemory } | null>(null);

/** Saves the state of each list when it is left, and restores it after the browser's Back or Forward. */
export function ListMemoryProvider({ children }: { children: ReactNode }) {
	const address = `${usePathname()}?${useSearchParams()}`;
	const memory = useRef<ListMemory>({ lists: new Map(), wentBackTo: null });
	const shownAddress = useRef(address);
	useEffect(() => {
		const onPopState = () => {
			const { pathname, search } = window.location;
			// Back that only closes a dialog stays on the page.
			if (`${pathname}?${search.slice(1)}` !== shownAddress.current) memory.current.wentBackTo = pathname;
		};
		window.addEventListener("popstate", onPopState);
		return () => window.removeEventListener("popstate", onPopState);
	}, []);
	useEffect(() => {
		shownAddress.current = address;
		memory.current.wentBackTo = null;
	}, [address]);
	return (
		<MemoryContext value={memory}>
			<LimitOpenedLetters />
			{children}
		</MemoryContext>
	);
}

/** The saved state of a list; undefined unless it was reached by Back or Forward. */
export function useSavedList(name: string, path: string): SavedList | undefined {
	const memory = useMemory();
	const [saved] = useState(() => {
		const to = memory.current.wentBackTo;
		return to === path || to?.startsWith(`${path}/`) ? memory.current.lists.get(name) : undefined;
	});
	return saved;
}

/** Saves the state of this list when it unmounts. */
export function useSaveListOnLeave(name: string, getState: () => SavedList): void {
	const memory = useMemory();
	const latest = useRef(getState);
	useLayoutEffect(() => {
		latest.current = getState;
	});
	useLayoutEffect(() => () => void memory.current.lists.set(name, latest.current()), [memory, name]);
}

function useMemory() {
	const memory = useContext(MemoryContext);
	if (!memory) throw new Error("Used outside ListMemoryProvider");
	return memory;
}
