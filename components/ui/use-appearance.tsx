"use client";

import { useSyncExternalStore } from "react";
import { type Aspect, type Choice, readChoice, showChoice } from "./appearance";

const listeners = new Set<() => void>();

/** One choice of this device's looks, shown and remembered at once. `rendered` is what the server drew, where it drew it. */
export function useAppearance<A extends Aspect>(aspect: A, rendered?: Choice<A>) {
	const choice = useSyncExternalStore<Choice<A>>(
		subscribe,
		() => readChoice(aspect, document.documentElement.dataset[aspect]),
		() => rendered ?? readChoice(aspect, undefined),
	);
	const choose = (next: Choice<A>) => {
		showChoice(aspect, next);
		for (const listener of [...listeners]) listener();
	};
	return [choice, choose] as const;
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
