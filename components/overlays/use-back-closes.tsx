"use client";

import { useEffect, useRef } from "react";

/** In the state of a history entry: how many layers were open when it was pushed. */
const DEPTH = "pomboLayers";
const open: { close: () => void }[] = [];
let listening = false;
/** Whether a step back of our own is under way: it closes nothing. */
let steppingBack = false;
/** Whether another page is being opened: a step back would cancel that, so the entry of a closed layer stays. */
let navigating = false;

/** Tells the layers that a navigation has begun, or ended. */
export function setNavigating(is: boolean): void {
	navigating = is;
}

/**
 * On a phone, Back closes the topmost layer and stays on the page. Closed in another way, the layer's history entry is removed
 * by going back, unless `keepHistoryEntry` was called because a navigation follows: going back would cancel that. Forward never
 * opens a layer again.
 */
export function useBackCloses(isOpen: boolean, close: () => void): { keepHistoryEntry: () => void } {
	const latest = useRef(close);
	const keepsEntry = useRef(false);
	useEffect(() => {
		latest.current = close;
	});
	useEffect(() => {
		if (!isOpen || !matchMedia("(max-width: 767px)").matches) return;
		listen();
		keepsEntry.current = false;
		const layer = { close: () => latest.current() };
		open.push(layer);
		const depth = open.length;
		// An entry that was kept serves the next layer.
		if (depthOf(history.state) < depth) history.pushState({ [DEPTH]: depth }, "", window.location.href);
		return () => {
			const at = open.indexOf(layer);
			if (at === -1) return;
			open.splice(at, 1);
			if (!keepsEntry.current && !navigating && depthOf(history.state) === depth) stepBack();
		};
	}, [isOpen]);
	return useRef({
		keepHistoryEntry: () => {
			keepsEntry.current = true;
		},
	}).current;
}

function listen(): void {
	if (listening) return;
	listening = true;
	window.addEventListener("popstate", (event) => {
		const depth = depthOf(event.state);
		if (!steppingBack) {
			while (open.length > depth) open.pop()?.close();
			return;
		}
		// What was opened or closed while the step was under way gets its entry, or loses it, now.
		steppingBack = false;
		if (open.length > depth) history.pushState({ [DEPTH]: open.length }, "", window.location.href);
		else if (open.length < depth) stepBack();
	});
}

function stepBack(): void {
	steppingBack = true;
	history.back();
}

function depthOf(state: unknown): number {
	const depth = (state as Record<string, unknown> | null)?.[DEPTH];
	return typeof depth === "number" ? depth : 0;
}
