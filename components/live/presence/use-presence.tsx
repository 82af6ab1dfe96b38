"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { PresenceView } from "#lib/contracts/presence";
import { LIMITS } from "#lib/core/limits";
import { onConnect, onFrame, sendWatch } from "./presence-frames";

/** How long further people are waited for before the list is sent, so that a page of names is one request. */
const GATHER_MS = 60;

/** Module state: what the whole page watches, and what is known of it. Browser only. */
const watched = new Map<string, number>();
let known: Readonly<Record<string, PresenceView>> = {};
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

function requestSoon(): void {
	clearTimeout(timer);
	timer = setTimeout(() => sendWatch([...watched.keys()].slice(-LIMITS.watchedMax)), GATHER_MS);
}

function listen(): void {
	if (isListening) return;
	isListening = true;
	onConnect(requestSoon);
	onFrame("presence", (view) => {
		known = { ...known, [view.handle]: view };
		for (const listener of [...listeners]) listener();
	});
}

function watch(handles: readonly string[]): () => void {
	listen();
	for (const handle of handles) watched.set(handle, (watched.get(handle) ?? 0) + 1);
	requestSoon();
	return () => {
		for (const handle of handles) {
			const left = (watched.get(handle) ?? 1) - 1;
			if (left > 0) watched.set(handle, left);
			else watched.delete(handle);
		}
		requestSoon();
	};
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

const NOTHING: Readonly<Record<string, PresenceView>> = {};

/** The presence of these people as far as it is known, by handle, while the component is mounted. */
export function usePresence(handles: readonly string[]): Readonly<Record<string, PresenceView>> {
	const key = [...new Set(handles)].sort().join(" ");
	useEffect(() => (key === "" ? undefined : watch(key.split(" "))), [key]);
	const all = useSyncExternalStore(
		subscribe,
		() => known,
		() => NOTHING,
	);
	return useMemo(() => Object.fromEntries(key.split(" ").flatMap((handle) => (all[handle] ? [[handle, all[handle]]] : []))), [key, all]);
}
