"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageCache } from "#components/list/pages/page-cache";
import type { ScrollPosition } from "#components/list/rows/use-virtual-rows";
import { LimitOpenedLetters } from "./limit-opened-letters";

/** A list as it was left. */
export interface SavedList {
	cache: PageCache;
	standing: ScrollPosition;
	/** The letter at the top edge, since places change while one is away. */
	topId: string | undefined;
	lastId: string | null;
}

interface ListMemory {
	left: Map<string, SavedList>;
	/** The address the browser's back or forward just led to. */
	wentBackTo: string | null;
}

const MemoryContext = createContext<{ current: ListMemory } | null>(null);

/** Remembers each list as it was left, for whoever comes back to it by the browser's back or forward. */
export function ListMemoryProvider({ children }: { children: ReactNode }) {
	const pathname = usePathname();
	const memory = useRef<ListMemory>({ left: new Map(), wentBackTo: null });
	useEffect(() => {
		const onPopState = () => {
			memory.current.wentBackTo = window.location.pathname;
		};
		window.addEventListener("popstate", onPopState);
		return () => window.removeEventListener("popstate", onPopState);
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: whoever came back is there once the address is
	useEffect(() => {
		memory.current.wentBackTo = null;
	}, [pathname]);
	return (
		<MemoryContext value={memory}>
			<LimitOpenedLetters />
			{children}
		</MemoryContext>
	);
}

/** How this list was left, if one comes back to it. */
export function useSavedList(name: string, path: string): SavedList | undefined {
	const memory = useMemory();
	const [remembered] = useState(() => {
		const to = memory.current.wentBackTo;
		return to === path || to?.startsWith(`${path}/`) ? memory.current.left.get(name) : undefined;
	});
	return remembered;
}

/** Remembers this list as it is when it goes. */
export function useSaveListOnLeave(name: string, describe: () => SavedList): void {
	const memory = useMemory();
	const latest = useRef(describe);
	useLayoutEffect(() => {
		latest.current = describe;
	});
	useLayoutEffect(() => () => void memory.current.left.set(name, latest.current()), [memory, name]);
}

function useMemory() {
	const memory = useContext(MemoryContext);
	if (!memory) throw new Error("Used outside ListMemoryProvider");
	return memory;
}
