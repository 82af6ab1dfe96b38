"use client";

import { useEffect, useSyncExternalStore } from "react";
import { onConnect, onFrame, sendViewing } from "./presence-frames";

/** What is reported expires after ten seconds; reported again before. */
const REPEAT_MS = 4_000;
const SHOWN_MS = 11_000;

/** Module state: the threads that are open on this page, and how many of their parts are answers being written. Browser only. */
const open = new Map<string, { viewing: number; replying: number }>();
let timer: ReturnType<typeof setInterval> | undefined;

function report(threadId: string): void {
	const thread = open.get(threadId);
	if (thread && document.visibilityState === "visible") sendViewing(threadId, thread.replying > 0);
}

const reportAll = () => {
	for (const threadId of open.keys()) report(threadId);
};

function enter(threadId: string, replying: boolean): () => void {
	const thread = open.get(threadId) ?? { viewing: 0, replying: 0 };
	open.set(threadId, thread);
	const change = (step: 1 | -1) => {
		thread.viewing += step;
		if (replying) thread.replying += step;
	};
	change(1);
	report(threadId);
	timer ??= setInterval(reportAll, REPEAT_MS);
	const stop = onConnect(() => report(threadId));
	return () => {
		stop();
		change(-1);
		if (thread.viewing > 0) return report(threadId);
		open.delete(threadId);
		if (open.size > 0) return;
		clearInterval(timer);
		timer = undefined;
	};
}

/** Tells the others who hold a thread that it is open here, or that an answer to it is being written; null tells nobody. */
export function useReportViewing(threadId: string | null, replying: boolean): void {
	useEffect(() => (threadId === null ? undefined : enter(threadId, replying)), [threadId, replying]);
}

/** Another person who has a thread open. */
export interface ShownViewer {
	handle: string;
	replying: boolean;
}

const NOBODY: readonly ShownViewer[] = [];
/** By thread: the others who have it open, and when that was last said. What opens later on the page knows it at once. */
const viewersOf = new Map<string, Map<string, { replying: boolean; at: number }>>();
/** The same as it is shown; the same list as long as nothing changes. */
const shown = new Map<string, readonly ShownViewer[]>();
const listeners = new Set<() => void>();
let isListening = false;

function listen(): void {
	if (isListening) return;
	isListening = true;
	onFrame("viewing", ({ threadId, handle, replying }) => {
		const at = performance.now();
		const viewers = viewersOf.get(threadId) ?? new Map();
		viewersOf.set(threadId, viewers.set(handle, { replying, at }));
		show(threadId);
		setTimeout(() => {
			if (viewers.get(handle)?.at !== at) return;
			viewers.delete(handle);
			show(threadId);
		}, SHOWN_MS);
	});
}

function show(threadId: string): void {
	const viewers = [...(viewersOf.get(threadId) ?? [])].map(([handle, { replying }]) => ({ handle, replying }));
	if (JSON.stringify(shown.get(threadId) ?? NOBODY) === JSON.stringify(viewers)) return;
	if (viewers.length > 0) shown.set(threadId, viewers);
	else shown.delete(threadId);
	for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
	listen();
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The others who have a thread open now; gone by themselves a few seconds after they closed it. */
export function useViewers(threadId: string | null): readonly ShownViewer[] {
	return useSyncExternalStore(
		subscribe,
		() => shown.get(threadId ?? "") ?? NOBODY,
		() => NOBODY,
	);
}
