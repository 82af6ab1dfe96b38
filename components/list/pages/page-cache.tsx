import { type LiveState, resolveRow } from "#components/live/live-state";
import { belongsIn, countedIn, type ShownMailbox } from "#components/mail/mailboxes";
import type { MessageRow, Page, PlacedPage } from "#lib/contracts/views";

/** A page of a mailbox, the mailbox's total, and the journal's sequence number when it was read. */
export interface KnownPage extends Page<MessageRow> {
	seq: number;
	total: number;
}

export type KnownPlacedPage = PlacedPage<MessageRow> & { seq: number };

/** What a list shows: a mailbox, or only its unread letters and those that were opened in that view. */
export interface View {
	mailbox: ShownMailbox;
	unread: boolean;
	opened: ReadonlySet<string>;
}

/** The letters of a mailbox between two keys, newest first: loaded, or a gap of which only the length is known. */
export interface Segment {
	/** The lowest key of the segment, which reaches up to the floor of the one above; empty at the end of the mailbox. */
	floor: string;
	/** Each letter as it was read, and the journal's sequence number at that time; null in a gap. */
	known: ReadonlyMap<string, { row: MessageRow; seq: number }> | null;
	/** The letters that the view shows, up to date. */
	rows: readonly MessageRow[];
	/** How many places it takes in the list. */
	count: number;
	/** How many letters the server counts here: without this device's optimistic changes. */
	counted: number;
	/** The server's cursor for the page below; null in a gap and at the end. */
	next: string | null;
}

/** A whole mailbox, newest first, as adjacent segments; those around the visible rows are loaded, the others are gaps. */
export interface PageCache {
	view: View;
	segments: readonly Segment[];
	/** The place in the list of the first letter of each segment. */
	starts: readonly number[];
	size: number;
	/** The server's last total, for views without a counter. */
	total: number;
	/** The journal's sequence number when the newest segment was read. */
	seq: number;
	/** The live state that was last applied. */
	live: LiveState;
	/** Keys of letters that entered or left a gap, until the counters arrive. */
	moved: readonly string[];
}

/** Greater than every key. */
export const TOP = "\uffff";

/** The sort key of every list: time, then id. ISO times of equal length compare as strings. */
export function keyOf(row: Pick<MessageRow, "receivedAt" | "id"> | undefined): string {
	return row ? `${row.receivedAt} ${row.id}` : "";
}

/** A cache of the first page, with a gap below it. */
export function createPageCache(view: View, page: KnownPage, live: LiveState): PageCache {
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const base: PageCache = { view, segments: [], starts: [], size: 0, total: page.total, seq: page.seq, live, moved: [] };
	const first = loadedSegment(base, { floor, ceiling: TOP, items: page.items, seq: page.seq, next: page.nextCursor });
	return correctGaps(withSegments(base, floor === "" ? [first] : [first, gap("", 0)]));
}

/** The letter at a place; undefined in a gap and beyond the end. */
export function rowAt(cache: PageCache, place: number): MessageRow | undefined {
	const index = segmentAt(cache, place);
	return cache.segments[index]?.rows[place - (cache.starts[index] ?? 0)];
}

/** The place of a letter in the list; -1 where it is not shown or not loaded. */
export function placeOf(cache: PageCache, id: string): number {
	const index = cache.segments.findIndex((segment) => segment.known?.has(id));
	const within = cache.segments[index]?.rows.findIndex((row) => row.id === id) ?? -1;
	return within < 0 ? -1 : (cache.starts[index] ?? 0) + within;
}

/** The index of the segment at a place; where several start there, the one that is not empty. */
export function segmentAt({ starts }: PageCache, place: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Whether every letter of the mailbox is loaded. */
export function isComplete({ segments }: PageCache): boolean {
	return segments.every(({ known }) => known !== null);
}

/** The key below which a segment starts (exclusive). */
export function ceilingOf({ segments }: PageCache, index: number): string {
	return segments[index - 1]?.floor ?? TOP;
}

/** The cache with other segments, and their places computed. */
export function withSegments(cache: PageCache, segments: readonly Segment[]): PageCache {
	let size = 0;
	const starts = segments.map(({ count }) => {
		size += count;
		return size - count;
	});
	return { ...cache, segments, starts, size };
}

/** The cache with other known letters in one segment. */
export function withKnown(cache: PageCache, index: number, known: Segment["known"]): PageCache {
	return withSegments(
		cache,
		cache.segments.map((segment, at) => (at === index ? updateRows(cache, { ...segment, known }) : segment)),
	);
}

export function gap(floor: string, counted: number): Segment {
	return { floor, known: null, rows: [], count: counted, counted, next: null };
}

/** A loaded segment: the letters of a page and of the live state whose keys lie in it. */
export function loadedSegment(
	cache: PageCache,
	{ floor, ceiling, items, seq, next }: { floor: string; ceiling: string; items: readonly MessageRow[]; seq: number; next: string | null },
): Segment {
	const known = new Map<string, { row: MessageRow; seq: number }>();
	const inside = (row: MessageRow) => keyOf(row) >= floor && keyOf(row) < ceiling;
	for (const row of Object.values(cache.live.account.messages)) if (inside(row)) known.set(row.id, { row, seq: -1 });
	for (const row of items) if (inside(row)) known.set(row.id, { row, seq });
	return updateRows(cache, { floor, known, rows: [], count: 0, counted: 0, next });
}

/** A loaded segment with its rows, in order, and counts computed from the live state. */
export function updateRows({ view, live }: PageCache, segment: Segment): Segment {
	if (!segment.known) return segment;
	const confirmed = { ...live, optimistic: {} };
	let counted = 0;
	const rows: MessageRow[] = [];
	for (const { row, seq } of segment.known.values()) {
		const confirmedRow = resolveRow(confirmed, row, seq);
		if (confirmedRow && belongsIn(view.mailbox, confirmedRow) && !(view.unread && confirmedRow.read)) counted++;
		const shown = resolveRow(live, row, seq);
		if (shown && belongsIn(view.mailbox, shown) && (!view.unread || !shown.read || view.opened.has(shown.id))) rows.push(shown);
	}
	rows.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
	return { ...segment, rows, count: rows.length, counted };
}

/**
 * Corrects the lengths of the gaps so that the total equals the mailbox's count. A difference goes to the gaps that letters
 * are known to have entered or left, then to the lowest ones; a page loaded there later corrects it.
 */
export function correctGaps(cache: PageCache): PageCache {
	const { segments } = cache;
	let difference = (countedIn(cache.live.account.counts, cache.view) ?? cache.total) - segments.reduce((sum, { counted }) => sum + counted, 0);
	const moved = cache.moved.map((key) => segments.findIndex(({ floor }) => key >= floor));
	const lengths = segments.map(({ counted }) => counted);
	for (const index of [...new Set([...moved, ...[...segments.keys()].reverse()])]) {
		if (difference === 0) break;
		if (!segments[index] || segments[index].known) continue;
		const length = Math.max(0, (lengths[index] ?? 0) + difference);
		difference -= length - (lengths[index] ?? 0);
		lengths[index] = length;
	}
	const changed = segments.some(({ counted }, index) => counted !== lengths[index]);
	const corrected = segments.map((segment, index) => (segment.counted === lengths[index] ? segment : gap(segment.floor, lengths[index] ?? 0)));
	return { ...(changed ? withSegments(cache, corrected) : cache), moved: [] };
}
