"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { isComposing } from "#components/keyboard/is-composing";
import { isChord, pressed } from "#components/keyboard/keys";

const SECOND_KEY_MS = 900;
/** What browsers keep for themselves, or people cannot do without. */
const THE_BROWSERS = new Set(["A", "C", "L", "N", "Q", "R", "T", "V", "W", "X", "Z"].map((letter) => `Mod+${letter}`));

/**
 * Listens to the next key for a new shortcut: one, or two in a row, or one with Ctrl or ⌘. Esc leaves things as they were,
 * Backspace means no key, Tab goes on as everywhere.
 */
export function useKeyCapture(onGive: (keys: string[]) => void) {
	const [typed, setTyped] = useState<string[] | null>(null);

	useEffect(() => {
		if (typed?.length !== 1) return;
		const timer = setTimeout(() => {
			setTyped(null);
			onGive(typed);
		}, SECOND_KEY_MS);
		return () => clearTimeout(timer);
	}, [typed, onGive]);

	const end = (keys: string[]) => {
		setTyped(null);
		onGive(keys);
	};
	/** Whoever leaves with a key typed has given it. */
	const leave = () => (typed?.length ? end(typed) : setTyped(null));
	const onKeyDown = (event: KeyboardEvent) => {
		if (typed === null || event.key === "Tab" || isComposing(event)) return;
		// Nothing else may act on a key that is being given away.
		event.preventDefault();
		event.stopPropagation();
		if (event.key === "Escape") return setTyped(null);
		if (event.key === "Backspace" || event.key === "Delete") return end([]);
		if (event.key === "Enter" && typed.length > 0) return end(typed);
		const key = pressed(event.nativeEvent);
		if (!key || THE_BROWSERS.has(key)) return;
		if (isChord(key) || typed.length === 1) return end([...(isChord(key) ? [] : typed), key]);
		setTyped([key]);
	};
	return { capturing: typed !== null, typed: typed ?? [], start: () => setTyped([]), stop: leave, onKeyDown };
}
