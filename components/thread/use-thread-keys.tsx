"use client";

import { useKey } from "#components/keyboard/keyboard-provider";

/** n and p move the focus through the letters of the open thread, from the marked one; Enter then expands or collapses the focused one. */
export function useThreadKeys(markedId: string): void {
	const step = (by: 1 | -1) => {
		const toggles = [...document.querySelectorAll<HTMLElement>("[data-letter] [data-turn]")];
		const at = toggles.findIndex((toggle) => toggle.closest("article")?.contains(document.activeElement));
		const from = at === -1 ? toggles.findIndex((toggle) => toggle.dataset.turn === markedId) : at;
		const next = toggles[Math.min(toggles.length - 1, Math.max(0, from + by))];
		next?.focus({ preventScroll: true });
		next?.closest("article")?.scrollIntoView({ block: "nearest" });
	};
	useKey("nextInThread", () => step(1));
	useKey("previousInThread", () => step(-1));
}
