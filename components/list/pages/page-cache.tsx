import { type LiveState, resolveRow } from "#components/live/live-state";
import { belongsIn, countedIn, type ListedIn } from "#components/mail/mailboxes";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { Page, PlacedPage } from "#lib/contracts/views";

/** A page of a mailbox, the mailbox's total, and the journal's sequence number when it was read. */
export interface KnownPage extends Page<ListRow> {
	seq: number;
	total: number;
}

export type KnownPlacedPage = PlacedPage<ListRow> & { seq: number };

/** What a list shows; the unread view also shows what was opened in it. */
export interface View extends ListedIn {
	opened: ReadonlySet<string>;
}

/** A row as it was read, and the journal's sequence number at that time. */
export interface KnownRow {
	row: ListRow;
	seq: number;
	/** The key at which a conversation stays, although a new letter moved it up: until new rows are admitted. */
	heldAt?: string;
}

/** The letters of a mailbox between two keys, newest first: loaded, or a gap of which only the length is known. */
export interface Segment {
	/** The lowest key of the segment, which reaches up to the floor of the one above; empty at the end of the mailbox. */
	floor: string;
	/** Each letter as it was read, and the journal's sequence number at that time; null in a gap. */
	known: ReadonlyMap<string, KnownRow> | null;
	/** The letters that the view shows, up to date. */
	rows: readonly ListRow[];
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
	/** The newest key that was shown when new rows were last admitted; a conversation that moves above it stays where it is. */
	admittedUpTo: string;
	/** Keys of letters that entered or left a gap, until the counters arrive. */
	moved: readonly string[];
}

/** Greater than every key. */
export const TOP = "\uffff";

/** The sort key of every list: time, then id. ISO times of equal length compare as strings. */
export function keyOf(row: Pick<ListRow, "receivedAt" | "id" | "sortId"> | undefined): string {
	return row ? `${row.receivedAt} ${row.sortId ?? row.id}` : "";
}

/** A cache of the first page, with a gap below it. */
export function createPageCache(view: View, page: KnownPage, live: LiveState): PageCache {
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const base: PageCache = { view, segments: [], starts: [], size: 0, total: page.total, seq: page.seq, live, admittedUpTo: TOP, moved: [] };
	const first = loadedSegment(base, { floor, ceiling: TOP, items: page.items, seq: page.seq, next: page.nextCursor });
	const admittedUpTo = newestKey([...(first.known?.values() ?? [])]);
	return correctGaps(withSegments({ ...base, admittedUpTo }, floor === "" ? [first] : [first, gap("", 0)]));
}

/** The letter at a place; undefined in a gap and beyond the end. */
export function rowAt(cache: PageCache, place: number): ListRow | undefined {
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

/** How many rows are loaded. */
export function loadedRows({ segments }: PageCache): number {
	return segments.reduce((sum, { known, count }) => sum + (known ? count : 0), 0);
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
	{ floor, ceiling, items, seq, next }: { floor: string; ceiling: string; items: readonly ListRow[]; seq: number; next: string | null },
): Segment {
	const known = new Map<string, KnownRow>();
	// A conversation may have moved between two pages that were read one after the other.
	const elsewhere = (id: string) => cache.view.conversations && cache.segments.some((segment) => segment.known?.has(id));
	const inside = (row: ListRow) => keyOf(row) >= floor && keyOf(row) < ceiling && !elsewhere(row.id);
	for (const row of liveRows(cache)) if (inside(row)) known.set(row.id, { row, seq: -1 });
	for (const row of items) if (inside(row)) known.set(row.id, { row, seq });
	return updateRows(cache, { floor, known, rows: [], count: 0, counted: 0, next });
}

/** A loaded segment with its rows, in order, and counts computed from the live state. */
export function updateRows({ view, live }: PageCache, segment: Segment): Segment {
	if (!segment.known) return segment;
	const confirmed = { ...live, optimistic: {} };
	let counted = 0;
	const rows: { row: ListRow; key: string }[] = [];
	for (const { row, seq, heldAt } of segment.known.values()) {
		const confirmedRow = resolveRow(confirmed, row, seq);
		if (confirmedRow && belongsIn(view.mailbox, confirmedRow) && !(view.unread && !isUnread(confirmedRow))) counted++;
		const shown = resolveRow(live, row, seq);
		if (shown && belongsIn(view.mailbox, shown) && (!view.unread || isUnread(shown) || view.opened.has(shown.id)))
			rows.push({ row: shown, key: heldAt ?? keyOf(shown) });
	}
	rows.sort((a, b) => (a.key < b.key ? 1 : -1));
	return { ...segment, rows: rows.map(({ row }) => row), count: rows.length, counted };
}

/** Whether the unread view shows a row: for a conversation, whether one of its letters in the listed mailbox is unread. */
function isUnread(row: ListRow): boolean {
	return !row.read && (row.unreadHere ?? true);
}

/** The rows that the live state knows of this list's kind. */
function liveRows({ view, live }: PageCache): ListRow[] {
	if (!view.conversations) return Object.values(live.account.messages);
	return Object.values(live.account.threads).flatMap((thread) => threadRow(thread, view.mailbox) ?? []);
}

/** A row as the live state knows it; undefined where it does not, or the list's mailbox does not hold it. */
export function liveRowOf({ view, live }: PageCache, id: string): ListRow | undefined {
	if (!view.conversations) return live.account.messages[id];
	const thread = live.account.threads[id];
	return (thread && threadRow(thread, view.mailbox)) ?? undefined;
}

/** The greatest key of these rows; empty without any. */
export function newestKey(rows: readonly KnownRow[]): string {
	return rows.reduce((newest, { row }) => newerKey(newest, keyOf(row)), "");
}

/** The key of two that comes first in the list. */
export function newerKey(a: string, b: string): string {
	return [a, b].sort()[1] ?? "";
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
