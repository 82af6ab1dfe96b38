"use client";

import { useEffect } from "react";
import { isComposing } from "#components/ui/is-composing";
import { whenIdle } from "./use-when-idle";

/** Parts come by themselves after this time, also where nobody touches the page. */
const AT_LATEST_MS = 10_000;
const SIGNS_OF_USE = ["pointermove", "pointerdown", "touchstart", "wheel", "focusin"] as const;

let used = false;
const waiting = new Set<() => void>();

function start(): void {
	used = true;
	for (const type of SIGNS_OF_USE) window.removeEventListener(type, start, true);
	window.removeEventListener("keydown", startByKey, true);
	for (const run of [...waiting]) run();
	waiting.clear();
}

/** A key of an input method is no sign of its own: the field that it types into had the focus before. */
function startByKey(event: KeyboardEvent): void {
	if (!isComposing(event)) start();
}

if (typeof window !== "undefined") {
	for (const type of SIGNS_OF_USE) window.addEventListener(type, start, { capture: true, passive: true });
	window.addEventListener("keydown", startByKey, { capture: true, passive: true });
	setTimeout(start, AT_LATEST_MS);
}

/**
 * Runs a task once somebody has begun to use the page and it is idle; returns how to cancel it. What opens later is loaded
 * so: a page that is only looked at costs neither the bytes nor the time of parts that it does not show.
 */
export function whenUsed(run: () => void): () => void {
	let cancel = () => {};
	const begin = () => {
		cancel = whenIdle(run);
	};
	if (used) begin();
	else waiting.add(begin);
	return () => {
		waiting.delete(begin);
		cancel();
	};
}

/** Loads something once the page is used; errors are ignored. */
export function useWhenUsed(load: () => Promise<unknown>): void {
	useEffect(() => whenUsed(() => void load().catch(() => undefined)), [load]);
}
