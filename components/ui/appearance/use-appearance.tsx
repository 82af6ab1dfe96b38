"use client";

import { useSyncExternalStore } from "react";
import { type Aspect, applyChoice, type Choice, readChoice, saveChoice } from "./appearance";

const listeners = new Set<() => void>();
/** Between the windows of one browser, which all look alike. Opened by the first who looks, so never on the server. */
let windows: BroadcastChannel | null = null;

/** One choice of this device's looks, remembered and shown in every window at once. `rendered` is what the server drew, where it drew it. */
export function useAppearance<A extends Aspect>(aspect: A, rendered?: Choice<A>) {
	const choice = useSyncExternalStore<Choice<A>>(
		subscribe,
		() => readChoice(aspect, document.documentElement.dataset[aspect]),
		() => rendered ?? readChoice(aspect, undefined),
	);
	const choose = (next: Choice<A>) => {
		saveChoice(aspect, next);
		show(aspect, next);
		windows?.postMessage({ aspect, choice: next });
	};
	return [choice, choose] as const;
}

function show<A extends Aspect>(aspect: A, choice: Choice<A>): void {
	applyChoice(aspect, choice);
	for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	if (windows === null && typeof BroadcastChannel === "function") {
		windows = new BroadcastChannel("pombo-looks");
		windows.onmessage = ({ data }: MessageEvent<{ aspect: Aspect; choice: string }>) => show(data.aspect, readChoice(data.aspect, data.choice));
	}
	return () => listeners.delete(listener);
}
