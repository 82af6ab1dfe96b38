"use client";

import { useSyncExternalStore } from "react";

type Undo = (() => void) | null;

let latest: Undo = null;
const listeners = new Set<() => void>();

/** Sets the current undo; called by the list of toasts. */
export function setLatestUndo(undo: Undo): void {
	if (undo === latest) return;
	latest = undo;
	for (const listener of [...listeners]) listener();
}

/** Undoes the latest action that can be undone; null while there is none. */
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
