/** How long a list must rest after a jump before its rows are requested: places that are scrolled past need not be loaded. */
export const SETTLE_MS = 50;

/** A range of places, both ends included. */
export interface Range {
	from: number;
	to: number;
}

/**
 * When the rows in view may be requested: at once while scrolling row by row; after SETTLE_MS of rest where the list jumps by
 * more than half of the rendered range, as under a dragged scroll bar. `waitMs` returns how long to wait.
 */
export function createScrollPace(now: () => number = () => performance.now()) {
	let last: Range | null = null;
	let settlesAt = 0;
	return {
		waitMs(range: Range): number {
			const at = now();
			const moved = last === null || range.from !== last.from || range.to !== last.to;
			const jumped = last !== null && Math.abs(range.from - last.from) > (last.to - last.from) / 2;
			// Moving on before it has settled prolongs the wait.
			if (jumped || (moved && at < settlesAt)) settlesAt = at + SETTLE_MS;
			last = range;
			return Math.max(0, settlesAt - at);
		},
	};
}
