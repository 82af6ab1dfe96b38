/** How long a list must rest after a leap before the rows there are asked for: places that fly past are nobody's aim. */
export const SETTLE_MS = 50;

/** Places of a list, both included. */
export interface Range {
	from: number;
	to: number;
}

/**
 * When the rows in view may be asked for: at once while one scrolls on from row to row, after a moment of rest where the list
 * leaps by more than half of what is drawn, as under a scroll bar that is dragged. Answers how long to wait.
 */
export function createScrollPace(now: () => number = () => performance.now()) {
	let last: Range | null = null;
	let restsAt = 0;
	return {
		waitMs(range: Range): number {
			const at = now();
			const moved = last === null || range.from !== last.from || range.to !== last.to;
			const leapt = last !== null && Math.abs(range.from - last.from) > (last.to - last.from) / 2;
			// What moves on before it came to rest is still flying.
			if (leapt || (moved && at < restsAt)) restsAt = at + SETTLE_MS;
			last = range;
			return Math.max(0, restsAt - at);
		},
	};
}
