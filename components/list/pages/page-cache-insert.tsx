import type { ListRow } from "#lib/contracts/list-rows";
import {
	ceilingOf,
	correctGaps,
	gap,
	type KnownPage,
	type KnownPlacedPage,
	keyOf,
	loadedSegment,
	type PageCache,
	type Segment,
	segmentAt,
	TOP,
	withSegments,
} from "./page-cache";

/** Inserts a page that was requested by the cursor of a loaded segment: no letter lies between the two. */
export function insertBelow(cache: PageCache, floor: string, page: KnownPage): PageCache {
	return insert(cache, page, floor, undefined);
}

/** Inserts a page that was requested by its place, which corrects the length of the gap above it. */
export function insertAt(cache: PageCache, page: KnownPlacedPage): PageCache {
	return insert(cache, page, page.place === 0 ? TOP : undefined, page.place);
}

/** A place of the list as the server counts it: without optimistic changes. */
export function serverPlace(cache: PageCache, place: number): number {
	const index = segmentAt(cache, place);
	const within = Math.min(place - (cache.starts[index] ?? 0), cache.segments[index]?.counted ?? 0);
	return countedAbove(cache.segments, index) + Math.max(0, within);
}

/** Turns segments further than `reach` letters from the places `from` to `to` into gaps, except the newest and those with one of `pinnedIds`. */
export function evictFar(cache: PageCache, from: number, to: number, reach: number, pinnedIds: readonly (string | null)[]): PageCache {
	const isFar = (segment: Segment, index: number) =>
		index > 0 &&
		segment.known !== null &&
		!pinnedIds.some((id) => id !== null && segment.known?.has(id)) &&
		((cache.starts[index] ?? 0) > to + reach || (cache.starts[index] ?? 0) + segment.count < from - reach);
	if (!cache.segments.some(isFar)) return cache;
	return withSegments(cache, joinGaps(cache.segments.map((segment, index) => (isFar(segment, index) ? gap(segment.floor, segment.counted) : segment))));
}

/** Whether two caches consist of the same segments. */
export function hasSameSegments({ segments: a }: PageCache, { segments: b }: PageCache): boolean {
	return a.length === b.length && a.every((segment, at) => segment.floor === b[at]?.floor && segment.counted === b[at].counted);
}

/** Fills the gaps that a page reaches into, and shortens them to what is still unknown. Loaded segments stay as they are. */
function insert(cache: PageCache, page: KnownPage, upper: string | undefined, place: number | undefined): PageCache {
	const [first, last] = [page.items[0], page.items.at(-1)];
	const from = upper ?? (first ? justAfter(keyOf(first)) : "");
	const downTo = page.nextCursor === null ? "" : keyOf(last);
	const segments = cache.segments.flatMap((segment, index) => {
		const [ceiling, floor] = [min(ceilingOf(cache, index), from), max(segment.floor, downTo)];
		if (segment.known || floor >= ceiling) return [segment];
		return fill(cache, page, { index, ceiling, floor, place });
	});
	const next = withSegments({ ...cache, total: page.total }, joinGaps(segments));
	return correctGaps(next);
}

/** Splits a gap around a page: what is left of it above, the page's letters, what is left of it below. */
function fill(
	cache: PageCache,
	page: { items: readonly ListRow[]; seq: number; nextCursor: string | null },
	{ index, ceiling, floor, place }: { index: number; ceiling: string; floor: string; place: number | undefined },
): Segment[] {
	const whole = cache.segments[index] as Segment;
	const next = page.nextCursor !== null && floor === keyOf(page.items.at(-1)) ? page.nextCursor : null;
	const loaded = loadedSegment(cache, { floor, ceiling, items: page.items, seq: page.seq, next });
	const above = ceiling < ceilingOf(cache, index) ? Math.max(0, (place ?? 0) - countedAbove(cache.segments, index)) : 0;
	const filled: Segment[] = [];
	if (ceiling < ceilingOf(cache, index)) filled.push(gap(ceiling, above));
	filled.push(loaded);
	if (floor > whole.floor) filled.push(gap(whole.floor, Math.max(0, whole.counted - above - loaded.counted)));
	return filled;
}

function joinGaps(segments: readonly Segment[]): Segment[] {
	const joined: Segment[] = [];
	for (const segment of segments) {
		const above = joined.at(-1);
		if (above && !above.known && !segment.known) joined[joined.length - 1] = gap(segment.floor, above.counted + segment.counted);
		else joined.push(segment);
	}
	return joined;
}

function countedAbove(segments: readonly Segment[], index: number): number {
	return segments.slice(0, index).reduce((sum, { counted }) => sum + counted, 0);
}

/** The smallest string greater than a key. */
function justAfter(key: string): string {
	return `${key}\0`;
}

const min = (a: string, b: string) => (a < b ? a : b);
const max = (a: string, b: string) => (a > b ? a : b);
