"use client";

import { useSyncExternalStore } from "react";

type Undo = (() => void) | null;

let latest: Undo = null;
const listeners = new Set<() => void>();

/** What could be taken back now; whoever shows the offers says which is the latest. */
export function setLatestUndo(undo: Undo): void {
	if (undo === latest) return;
	latest = undo;
	for (const listener of [...listeners]) listener();
}

/** Takes back the latest of what can be taken back; null while nothing can. */
export function useUndo(): Undo {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => latest,
		() => null,
	);
}
