/** A pointer that has rested for so long over a list is not aimed at anything in it. */
export const POINTER_RESTS_AFTER_MS = 2_000;

/** Tells a pointer that moves over a list from one that merely rests on it, as it does after signing in by mouse. */
export function createPointerActivity(now: () => number = () => performance.now()) {
	let movedAt = Number.NEGATIVE_INFINITY;
	let at = "";
	return {
		/** Browsers also send moves of a pointer that stands still while the page moves under it: these do not count. */
		moved({ screenX, screenY }: { screenX: number; screenY: number }) {
			const to = `${screenX} ${screenY}`;
			if (to !== at) movedAt = now();
			at = to;
		},
		/** Pressed or turned its wheel. */
		acted() {
			movedAt = now();
		},
		left() {
			movedAt = Number.NEGATIVE_INFINITY;
		},
		isActive: () => now() - movedAt < POINTER_RESTS_AFTER_MS,
	};
}

/** Whether new letters may come into a list by themselves: where nothing would move away from under somebody's hand. */
export function mayAdmit({ scrolled, pointerActive, menuOpen }: { scrolled: boolean; pointerActive: boolean; menuOpen: boolean }): boolean {
	return !scrolled && !pointerActive && !menuOpen;
}
