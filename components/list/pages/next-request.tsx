import { LIMITS } from "#lib/core/limits";
import { type PageCache, segmentAt } from "./page-cache";
import { serverPlace } from "./page-cache-insert";
import type { Range } from "./scroll-pace";

/** So many rows beyond the drawn ones are asked for before they are needed. */
const AHEAD = 10;

/** What to ask the server for: a page by its place, or one that begins by key where a held one ends. */
export type PageRequest = { place: number } | { cursor: string; floor: string };

/** The page that these places of a list lack, or are about to; null where nothing is missing. */
export function nextRequest(cache: PageCache, { from, to }: Range): PageRequest | null {
	const missing = firstGap(cache, from, to) ?? firstGap(cache, Math.max(0, from - AHEAD), Math.min(cache.size - 1, to + AHEAD));
	if (missing === null) return null;
	const above = cache.segments[missing.index - 1];
	const start = cache.starts[missing.index] ?? 0;
	const end = start + (cache.segments[missing.index]?.count ?? 0);
	if (above?.next && missing.place === start) return { cursor: above.next, floor: above.floor };
	// With the middle of what is seen in its middle, but no further than one row into what is held.
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
