"use client";

import { useEffect, useRef } from "react";

/** In the state of a history entry: how many layers stood open when it was made. */
const DEPTH = "pomboLayers";
const open: { close: () => void }[] = [];
let listening = false;

/**
 * On a phone, where a layer is or covers the screen, Back closes it and stays on the page. Closed in another way, its step
 * in the history is taken back, unless `keepStep` was called since a way to another page begins with it: a step back would
 * put an end to that. What is closed so is never opened again by Forward.
 */
export function useBackCloses(isOpen: boolean, close: () => void): { keepStep: () => void } {
	const latest = useRef(close);
	const kept = useRef(false);
	useEffect(() => {
		latest.current = close;
	});
	useEffect(() => {
		if (!isOpen || !matchMedia("(max-width: 767px)").matches) return;
		listen();
		kept.current = false;
		const layer = { close: () => latest.current() };
		open.push(layer);
		const depth = open.length;
		// A step that was kept serves the next layer.
		if (depthOf(history.state) < depth) history.pushState({ [DEPTH]: depth }, "", window.location.href);
		return () => {
			const at = open.indexOf(layer);
			if (at === -1) return;
			open.splice(at, 1);
			if (!kept.current && depthOf(history.state) === depth) history.back();
		};
	}, [isOpen]);
	return useRef({
		keepStep: () => {
			kept.current = true;
		},
	}).current;
}

function listen(): void {
	if (listening) return;
	listening = true;
	window.addEventListener("popstate", (event) => {
		while (open.length > depthOf(event.state)) open.pop()?.close();
	});
}

function depthOf(state: unknown): number {
	const depth = (state as Record<string, unknown> | null)?.[DEPTH];
	return typeof depth === "number" ? depth : 0;
}
