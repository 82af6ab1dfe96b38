"use client";

import { useEffect } from "react";

const AT_LATEST_MS = 3_000;

/** Fetches what will soon be wanted, once the page has nothing better to do. */
export function useWhenIdle(load: () => Promise<unknown>): void {
	useEffect(() => whenIdle(() => void load().catch(() => undefined)), [load]);
}

/** Does something once the page has nothing better to do; answers how to call it off. */
export function whenIdle(act: () => void): () => void {
	// Not in Safari before 18: there a pause does as well.
	const ask = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 200));
	const forget = window.cancelIdleCallback ?? window.clearTimeout;
	const asked = ask(act, { timeout: AT_LATEST_MS });
	return () => forget(asked);
}
