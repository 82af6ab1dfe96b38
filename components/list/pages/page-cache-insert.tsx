import type { MessageRow } from "#lib/contracts/views";
import {
	ceilingOf,
	correctGaps,
	gap,
	heldSegment,
	type KnownPage,
	type KnownPlacedPage,
	keyOf,
	type PageCache,
	type Segment,
	segmentAt,
	TOP,
	withSegments,
} from "./page-cache";

/** A page that was asked for from where a held segment ends, by its key: nothing lies between the two. */
export function insertBelow(cache: PageCache, floor: string, page: KnownPage): PageCache {
	return insert(cache, page, floor, undefined);
}

/** A page that was asked for by its place. It knows better than the gaps above it how many letters they hold. */
export function insertAt(cache: PageCache, page: KnownPlacedPage): PageCache {
	return insert(cache, page, page.place === 0 ? TOP : undefined, page.place);
}

/** How many letters the server counts above a place of the list. */
export function serverPlace(cache: PageCache, place: number): number {
	const index = segmentAt(cache, place);
	const within = Math.min(place - (cache.starts[index] ?? 0), cache.segments[index]?.counted ?? 0);
	return countedAbove(cache.segments, index) + Math.max(0, within);
}

/** Lets go of what is further than `reach` letters from the places between `from` and `to`; the newest and what holds one of `kept` stay. */
export function evictFar(cache: PageCache, from: number, to: number, reach: number, kept: readonly (string | null)[]): PageCache {
	const isFar = (segment: Segment, index: number) =>
		index > 0 &&
		segment.known !== null &&
		!kept.some((id) => id !== null && segment.known?.has(id)) &&
		((cache.starts[index] ?? 0) > to + reach || (cache.starts[index] ?? 0) + segment.count < from - reach);
	if (!cache.segments.some(isFar)) return cache;
	return withSegments(cache, joinGaps(cache.segments.map((segment, index) => (isFar(segment, index) ? gap(segment.floor, segment.counted) : segment))));
}

/** Whether one cache holds as much of the mailbox as the other. */
export function isSameKnowledge({ segments: a }: PageCache, { segments: b }: PageCache): boolean {
	return a.length === b.length && a.every((segment, at) => segment.floor === b[at]?.floor && segment.counted === b[at].counted);
}

/** Takes what a page brings into the gaps it reaches into, and cuts these to what is still unknown. Held segments stay as they are. */
function insert(cache: PageCache, page: KnownPage, upper: string | undefined, place: number | undefined): PageCache {
	const [first, last] = [page.items[0], page.items.at(-1)];
	const from = upper ?? (first ? after(keyOf(first)) : "");
	const downTo = page.nextCursor === null ? "" : keyOf(last);
	const segments = cache.segments.flatMap((segment, index) => {
		const [ceiling, floor] = [min(ceilingOf(cache, index), from), max(segment.floor, downTo)];
		if (segment.known || floor >= ceiling) return [segment];
		return fill(cache, page, { index, ceiling, floor, place });
	});
	const next = withSegments({ ...cache, total: page.total }, joinGaps(segments));
	return correctGaps(next);
}

/** A gap with a page in it: what is left of it above, the page's own letters, what is left of it below. */
function fill(
	cache: PageCache,
	page: { items: readonly MessageRow[]; seq: number; nextCursor: string | null },
	{ index, ceiling, floor, place }: { index: number; ceiling: string; floor: string; place: number | undefined },
): Segment[] {
	const whole = cache.segments[index] as Segment;
	const next = page.nextCursor !== null && floor === keyOf(page.items.at(-1)) ? page.nextCursor : null;
	const held = heldSegment(cache, { floor, ceiling, items: page.items, seq: page.seq, next });
	const above = ceiling < ceilingOf(cache, index) ? Math.max(0, (place ?? 0) - countedAbove(cache.segments, index)) : 0;
	const filled: Segment[] = [];
	if (ceiling < ceilingOf(cache, index)) filled.push(gap(ceiling, above));
	filled.push(held);
	if (floor > whole.floor) filled.push(gap(whole.floor, Math.max(0, whole.counted - above - held.counted)));
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

/** The first text behind a key. */
function after(key: string): string {
	return `${key}\0`;
}

const min = (a: string, b: string) => (a < b ? a : b);
const max = (a: string, b: string) => (a > b ? a : b);
