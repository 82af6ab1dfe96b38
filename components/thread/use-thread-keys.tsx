"use client";

import { useKey } from "#components/keyboard/keyboard-provider";

/** n and p walk through the letters of the open thread, from the marked one; Enter then folds or unfolds the one under the cursor. */
export function useThreadKeys(markedId: string): void {
	const step = (by: 1 | -1) => {
		const turns = [...document.querySelectorAll<HTMLElement>("[data-letter] [data-turn]")];
		const at = turns.findIndex((turn) => turn.closest("article")?.contains(document.activeElement));
		const from = at === -1 ? turns.findIndex((turn) => turn.dataset.turn === markedId) : at;
		const next = turns[Math.min(turns.length - 1, Math.max(0, from + by))];
		next?.focus({ preventScroll: true });
		next?.closest("article")?.scrollIntoView({ block: "nearest" });
	};
	useKey("nextInThread", () => step(1));
	useKey("previousInThread", () => step(-1));
}
