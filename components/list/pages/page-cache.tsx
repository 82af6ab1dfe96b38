import { type LiveState, resolveRow } from "#components/live/live-state";
import { belongsIn, countedIn, type ShownMailbox } from "#components/mail/mailboxes";
import type { MessageRow, Page, PlacedPage } from "#lib/contracts/views";

/** A page of a mailbox, how many letters that holds, and the number of the journal it was read after. */
export interface KnownPage extends Page<MessageRow> {
	seq: number;
	total: number;
}

export type KnownPlacedPage = PlacedPage<MessageRow> & { seq: number };

/** What a list shows: a mailbox, or the unread half of it with the letters that were opened there. */
export interface View {
	mailbox: ShownMailbox;
	unread: boolean;
	opened: ReadonlySet<string>;
}

/** The letters of a mailbox between two keys, newest first: a page that is held, or a gap of which only the length is known. */
export interface Segment {
	/** What lies between this key and the floor of the segment above belongs here; empty at the end of the mailbox. */
	floor: string;
	/** Each letter as it was read, and the number of the journal it was read after; null in a gap. */
	known: ReadonlyMap<string, { row: MessageRow; seq: number }> | null;
	/** The letters that show, up to date. */
	rows: readonly MessageRow[];
	/** How many places it takes in the list. */
	count: number;
	/** How many letters the server counts here: without what this device did and the journal has not confirmed. */
	counted: number;
	/** Where the server goes on below it; null in a gap and at the end. */
	next: string | null;
}

/** A whole mailbox, newest first: segments without a hole between them, of which those around what is looked at are held. */
export interface PageCache {
	view: View;
	segments: readonly Segment[];
	/** The place in the list of the first letter of each segment. */
	starts: readonly number[];
	size: number;
	/** How many letters the server last counted, for views that have no counter. */
	total: number;
	/** The number of the journal that the newest segment was read after. */
	seq: number;
	/** What was heard so far. */
	live: LiveState;
	/** Keys of letters that came to or left a gap, until the counters say how many did. */
	moved: readonly string[];
}

/** Beyond every key. */
export const TOP = "\uffff";

/** The order of every list: by time, then by id. ISO times of one length compare as text. */
export function keyOf(row: Pick<MessageRow, "receivedAt" | "id"> | undefined): string {
	return row ? `${row.receivedAt} ${row.id}` : "";
}

/** A cache with its first page; all that lies below is a gap. */
export function createPageCache(view: View, page: KnownPage, live: LiveState): PageCache {
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const base: PageCache = { view, segments: [], starts: [], size: 0, total: page.total, seq: page.seq, live, moved: [] };
	const first = heldSegment(base, { floor, ceiling: TOP, items: page.items, seq: page.seq, next: page.nextCursor });
	return correctGaps(withSegments(base, floor === "" ? [first] : [first, gap("", 0)]));
}

/** The letter at a place; undefined in a gap and beyond the end. */
export function rowAt(cache: PageCache, place: number): MessageRow | undefined {
	const index = segmentAt(cache, place);
	return cache.segments[index]?.rows[place - (cache.starts[index] ?? 0)];
}

/** The place of a letter in the list; -1 where it is not, or lies in a gap. */
export function placeOf(cache: PageCache, id: string): number {
	const index = cache.segments.findIndex((segment) => segment.known?.has(id));
	const within = cache.segments[index]?.rows.findIndex((row) => row.id === id) ?? -1;
	return within < 0 ? -1 : (cache.starts[index] ?? 0) + within;
}

/** The segment that holds a place of the list; where several begin there, the one that takes room. */
export function segmentAt({ starts }: PageCache, place: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Whether every letter of the mailbox is held. */
export function isComplete({ segments }: PageCache): boolean {
	return segments.every(({ known }) => known !== null);
}

/** The key below which a segment begins. */
export function ceilingOf({ segments }: PageCache, index: number): string {
	return segments[index - 1]?.floor ?? TOP;
}

/** The cache with other segments; their places follow. */
export function withSegments(cache: PageCache, segments: readonly Segment[]): PageCache {
	let size = 0;
	const starts = segments.map(({ count }) => {
		size += count;
		return size - count;
	});
	return { ...cache, segments, starts, size };
}

/** Another set of known letters for one segment. */
export function withKnown(cache: PageCache, index: number, known: Segment["known"]): PageCache {
	return withSegments(
		cache,
		cache.segments.map((segment, at) => (at === index ? visibleRows(cache, { ...segment, known }) : segment)),
	);
}

export function gap(floor: string, counted: number): Segment {
	return { floor, known: null, rows: [], count: counted, counted, next: null };
}

/** A segment of the letters of a page that lie in it, and of what was heard meanwhile that lies there too. */
export function heldSegment(
	cache: PageCache,
	{ floor, ceiling, items, seq, next }: { floor: string; ceiling: string; items: readonly MessageRow[]; seq: number; next: string | null },
): Segment {
	const known = new Map<string, { row: MessageRow; seq: number }>();
	const inside = (row: MessageRow) => keyOf(row) >= floor && keyOf(row) < ceiling;
	for (const row of Object.values(cache.live.account.messages)) if (inside(row)) known.set(row.id, { row, seq: -1 });
	for (const row of items) if (inside(row)) known.set(row.id, { row, seq });
	return visibleRows(cache, { floor, known, rows: [], count: 0, counted: 0, next });
}

/** What shows of a held segment now, in order, and what the server counts of it. */
export function visibleRows({ view, live }: PageCache, segment: Segment): Segment {
	if (!segment.known) return segment;
	const confirmed = { ...live, optimistic: {} };
	let counted = 0;
	const rows: MessageRow[] = [];
	for (const { row, seq } of segment.known.values()) {
		const told = resolveRow(confirmed, row, seq);
		if (told && belongsIn(view.mailbox, told) && !(view.unread && told.read)) counted++;
		const shown = resolveRow(live, row, seq);
		if (shown && belongsIn(view.mailbox, shown) && (!view.unread || !shown.read || view.opened.has(shown.id))) rows.push(shown);
	}
	rows.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
	return { ...segment, rows, count: rows.length, counted };
}

/**
 * The gaps as long as the mailbox's count says. What is missing or too much goes to the gaps that a letter is known to have
 * come to or left, then to the lowest ones; a page that is read there later sets it right.
 */
export function correctGaps(cache: PageCache): PageCache {
	const { segments } = cache;
	let lacking = (countedIn(cache.live.account.counts, cache.view) ?? cache.total) - segments.reduce((sum, { counted }) => sum + counted, 0);
	const moved = cache.moved.map((key) => segments.findIndex(({ floor }) => key >= floor));
	const lengths = segments.map(({ counted }) => counted);
	for (const index of [...new Set([...moved, ...[...segments.keys()].reverse()])]) {
		if (lacking === 0) break;
		if (!segments[index] || segments[index].known) continue;
		const length = Math.max(0, (lengths[index] ?? 0) + lacking);
		lacking -= length - (lengths[index] ?? 0);
		lengths[index] = length;
	}
	const changed = segments.some(({ counted }, index) => counted !== lengths[index]);
	const balanced = segments.map((segment, index) => (segment.counted === lengths[index] ? segment : gap(segment.floor, lengths[index] ?? 0)));
	return { ...(changed ? withSegments(cache, balanced) : cache), moved: [] };
}
