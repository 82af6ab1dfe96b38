"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { isChord, pressed } from "#components/keyboard/keys";
import { isComposing } from "#components/ui/is-composing";

const SECOND_KEY_MS = 900;
/** Shortcuts reserved by browsers, or that people depend on. */
const RESERVED_KEYS = new Set(["A", "C", "L", "N", "Q", "R", "T", "V", "W", "X", "Z"].map((letter) => `Mod+${letter}`));

/**
 * Captures keys for a shortcut: one, two in sequence, or one with Ctrl or ⌘. Esc cancels, Backspace assigns none, Tab moves the
 * focus as usual.
 */
export function useKeyCapture(onCapture: (keys: string[]) => void) {
	const [typed, setTyped] = useState<string[] | null>(null);

	useEffect(() => {
		if (typed?.length !== 1) return;
		const timer = setTimeout(() => {
			setTyped(null);
			onCapture(typed);
		}, SECOND_KEY_MS);
		return () => clearTimeout(timer);
	}, [typed, onCapture]);

	const capture = (keys: string[]) => {
		setTyped(null);
		onCapture(keys);
	};
	/** Leaving with one key typed assigns it. */
	const commit = () => (typed?.length ? capture(typed) : setTyped(null));
	const onKeyDown = (event: KeyboardEvent) => {
		if (typed === null || event.key === "Tab" || isComposing(event)) return;
		// No other handler may act on a captured key.
		event.preventDefault();
		event.stopPropagation();
		if (event.key === "Escape") return setTyped(null);
		if (event.key === "Backspace" || event.key === "Delete") return capture([]);
		if (event.key === "Enter" && typed.length > 0) return capture(typed);
		const key = pressed(event.nativeEvent);
		if (!key || RESERVED_KEYS.has(key)) return;
		if (isChord(key) || typed.length === 1) return capture([...(isChord(key) ? [] : typed), key]);
		setTyped([key]);
	};
	return { capturing: typed !== null, typed: typed ?? [], start: () => setTyped([]), stop: commit, onKeyDown };
}
