import type { LiveState } from "./live-state";

export interface LiveStore {
	get: () => LiveState;
	/** As the server rendered it: what is hydrated late must still match that, whatever was received meanwhile. */
	getRendered: () => LiveState;
	set: (update: (state: LiveState) => LiveState) => void;
	subscribe: (listener: () => void) => () => void;
}

/** Holds the live state outside React, so that only components that select a changed part render again. */
export function createLiveStore(initial: LiveState): LiveStore {
	let state = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => state,
		getRendered: () => initial,
		set(update) {
			const next = update(state);
			if (next === state) return;
			state = next;
			for (const listener of [...listeners]) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
