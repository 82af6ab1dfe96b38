import { LIMITS } from "#lib/core/limits";
import { type PageCache, segmentAt } from "./page-cache";
import { serverPlace } from "./page-cache-insert";
import type { Range } from "./scroll-pace";

/** How many rows beyond the rendered ones are loaded ahead. */
const AHEAD = 10;

/** A page to request: by its place, or by the cursor of the loaded page above it, whose lowest key is `floor`. */
export type PageRequest = { place: number } | { cursor: string; floor: string };

/** The page to load for these places, or soon for the ones around them; null where all are loaded. */
export function nextRequest(cache: PageCache, { from, to }: Range): PageRequest | null {
	// A list that was just opened loads nothing ahead: most are left before anybody scrolls.
	const ahead = from === 0 ? 0 : AHEAD;
	const gap = firstGap(cache, from, to) ?? firstGap(cache, Math.max(0, from - ahead), Math.min(cache.size - 1, to + ahead));
	if (gap === null) return null;
	const above = cache.segments[gap.index - 1];
	const start = cache.starts[gap.index] ?? 0;
	const end = start + (cache.segments[gap.index]?.count ?? 0);
	if (above?.next && gap.place === start) return { cursor: above.next, floor: above.floor };
	// Centred on the range, but overlapping a loaded page by no more than one row.
	const middle = Math.round((from + to) / 2);
	const centred = Math.min(middle - LIMITS.pageMax / 2, end + 1 - LIMITS.pageMax);
	return { place: serverPlace(cache, Math.max(0, start - 1, centred)) };
}

function firstGap(cache: PageCache, from: number, to: number): { index: number; place: number } | null {
	for (let index = segmentAt(cache, from); index < cache.segments.length; index++) {
		const start = cache.starts[index] ?? 0;
		if (start > to) return null;
		const segment = cache.segments[index];
		if (segment && !segment.known && segment.count > 0) return { index, place: Math.max(from, start) };
	}
	return null;
}
