/** A pointer that has not moved for this long counts as resting. */
export const POINTER_RESTS_AFTER_MS = 2_000;

/** Distinguishes a pointer in use over a list from one that rests on it, as after signing in by mouse. */
export function createPointerActivity(now: () => number = () => performance.now()) {
	let movedAt = Number.NEGATIVE_INFINITY;
	let lastPosition = "";
	return {
		/** Browsers also send pointermove for a still pointer when the page moves under it: without new coordinates it does not count. */
		moved({ screenX, screenY }: { screenX: number; screenY: number }) {
			const position = `${screenX} ${screenY}`;
			if (position !== lastPosition) movedAt = now();
			lastPosition = position;
		},
		/** A button was pressed, or the wheel turned. */
		acted() {
			movedAt = now();
		},
		left() {
			movedAt = Number.NEGATIVE_INFINITY;
		},
		isActive: () => now() - movedAt < POINTER_RESTS_AFTER_MS,
	};
}

/** Whether new letters may be shown in a list at once: only where no row would move under the pointer. */
export function mayAdmit({ scrolled, pointerActive, menuOpen }: { scrolled: boolean; pointerActive: boolean; menuOpen: boolean }): boolean {
	return !scrolled && !pointerActive && !menuOpen;
}
