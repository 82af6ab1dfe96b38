"use client";

import { useEffect } from "react";

const AT_LATEST_MS = 3_000;

/** Loads something once the page is idle; errors are ignored. */
export function useWhenIdle(load: () => Promise<unknown>): void {
	useEffect(() => whenIdle(() => void load().catch(() => undefined)), [load]);
}

/** Runs a task once the page is idle; returns how to cancel it. */
export function whenIdle(run: () => void): () => void {
	// Missing in Safari before 18: a timeout serves there.
	const request = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 200));
	const cancel = window.cancelIdleCallback ?? window.clearTimeout;
	const handle = request(run, { timeout: AT_LATEST_MS });
	return () => cancel(handle);
}
