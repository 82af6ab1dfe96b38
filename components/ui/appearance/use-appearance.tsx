"use client";

import { useSyncExternalStore } from "react";
import { type Aspect, applyChoice, type Choice, readChoice, saveChoice } from "./appearance";

const listeners = new Set<() => void>();
/** Shares the appearance between the windows of one browser. Opened by the first subscriber, so never on the server. */
let windows: BroadcastChannel | null = null;

/** One appearance setting of this device, saved and applied in every window at once. `rendered` is the server's value, if it rendered one. */
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
