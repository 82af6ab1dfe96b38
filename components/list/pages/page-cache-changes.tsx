import type { LiveState } from "#components/live/live-state";
import { resolveRow } from "#components/live/live-state";
import { countedIn } from "#components/mail/mailboxes";
import {
	ceilingOf,
	correctGaps,
	createPageCache,
	type KnownPage,
	type KnownRow,
	keyOf,
	liveRowOf,
	newerKey,
	newestKey,
	type PageCache,
	rowAt,
	type Segment,
	TOP,
	updateRows,
	withKnown,
	withSegments,
} from "./page-cache";

/** How many keys of letters that entered or left gaps are stored; a gap's length is corrected when it is loaded anyway. */
const MOVED_MAX = 100;

/** The cache with the changes of the live state applied. The cost depends on the number of changes: other segments stay identical. */
export function applyLiveChanges(cache: PageCache, live: LiveState): PageCache {
	const before = loadedCount(cache);
	let next: PageCache = { ...cache, live };
	for (const id of changedBetween(cache.live, live)) next = updateRow(next, id);
	// The total of a view without a counter changes as its loaded segments do.
	if (countedIn(live.account.counts, cache.view) === null) return { ...next, total: next.total + loadedCount(next) - before };
	// A conversation that was answered may have come out of a gap.
	return live.account.counts === cache.live.account.counts && !cache.view.conversations ? next : correctGaps(next);
}

/** Whether the live state has changed in a way that concerns letters or counts. */
export function isStale({ live: before }: PageCache, live: LiveState): boolean {
	return (
		before.changedAt !== live.changedAt ||
		before.summaries !== live.summaries ||
		before.optimistic !== live.optimistic ||
		before.completeSince !== live.completeSince ||
		before.account.counts !== live.account.counts
	);
}

/**
 * The cache with a first page that the server rendered again. If the journal was followed without a gap, the page only
 * updates the newest segment; otherwise everything older is discarded.
 */
export function mergeFirstPage(cache: PageCache, page: KnownPage): PageCache {
	if (page.seq <= cache.seq) return cache;
	const [newest] = cache.segments;
	if (cache.seq < cache.live.completeSince || !newest?.known) return createPageCache(cache.view, page, cache.live);
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const known = new Map([...newest.known].filter(([id, { row }]) => keyOf(row) < floor || (cache.live.changedAt[id] ?? -1) > page.seq));
	for (const row of page.items) if (keyOf(row) >= newest.floor) known.set(row.id, { row, seq: page.seq });
	const others = cache.view.conversations ? withoutRows(cache, known) : cache;
	return correctGaps({ ...withKnown(others, 0, known), seq: page.seq, total: page.total });
}

/** Admits new rows: conversations that new letters moved up, and that were held where they were, take their places. */
export function admitRows(cache: PageCache): PageCache {
	const next = heldIds(cache).reduce(moveRow, { ...cache, admittedUpTo: TOP });
	// A row may have changed since it was read: the key that it is shown with counts as well.
	const newest = newerKey(newestKey([...(next.segments[0]?.known?.values() ?? [])]), keyOf(rowAt(next, 0)));
	return { ...next, admittedUpTo: newerKey(newest, cache.admittedUpTo) };
}

/** The conversations that are held where they were. */
export function heldIds({ segments }: PageCache): string[] {
	return segments.flatMap(({ known }) => [...(known ?? [])].flatMap(([id, { heldAt }]) => (heldAt === undefined ? [] : [id])));
}

/** The cache without these rows in its segments below the newest. */
function withoutRows(cache: PageCache, rows: ReadonlyMap<string, KnownRow>): PageCache {
	return cache.segments.reduce((next, { known }, index) => {
		if (index === 0 || !known || ![...known.keys()].some((id) => rows.has(id))) return next;
		return withKnown(next, index, new Map([...known].filter(([id]) => !rows.has(id))));
	}, cache);
}

/** Keeps a row that was opened in the unread view, which it would otherwise leave under the pointer. */
export function pinOpened(cache: PageCache, id: string): PageCache {
	if (!cache.view.unread || cache.view.opened.has(id)) return cache;
	return updateRow({ ...cache, view: { ...cache.view, opened: new Set(cache.view.opened).add(id) } }, id);
}

function updateRow(cache: PageCache, id: string): PageCache {
	const loadedIn = cache.segments.findIndex((segment) => segment.known?.has(id));
	if (loadedIn < 0) return insertRow(cache, id);
	if (cache.view.conversations) return moveRow(cache, id);
	return replaceSegment(cache, loadedIn, updateRows(cache, cache.segments[loadedIn] as Segment));
}

function insertRow(cache: PageCache, id: string): PageCache {
	const received = liveRowOf(cache, id);
	if (!received) return cache;
	const index = cache.segments.findIndex(({ floor }) => keyOf(received) >= floor);
	const known = cache.segments[index]?.known;
	if (known) return withKnown(cache, index, new Map(known).set(id, { row: received, seq: -1 }));
	return { ...cache, moved: [...cache.moved, keyOf(received)].slice(-MOVED_MAX) };
}

/** Updates a conversation that is loaded. A new letter moves it: at once, or later where it would move above what is admitted. */
function moveRow(cache: PageCache, id: string): PageCache {
	const index = cache.segments.findIndex((segment) => segment.known?.has(id));
	const segment = cache.segments[index];
	const entry = segment?.known?.get(id);
	if (!segment?.known || !entry) return cache;
	const current = resolveRow({ ...cache.live, optimistic: {} }, entry.row, entry.seq);
	const key = keyOf(current ?? entry.row);
	const place = entry.heldAt ?? keyOf(entry.row);
	if (current && key > cache.admittedUpTo && place <= cache.admittedUpTo)
		return withKnown(cache, index, new Map(segment.known).set(id, { ...entry, heldAt: place }));
	const released = current ? { row: current, seq: cache.live.changedAt[id] ?? entry.seq } : { row: entry.row, seq: entry.seq };
	if (key >= segment.floor && key < ceilingOf(cache, index)) return withKnown(cache, index, new Map(segment.known).set(id, released));
	const others = new Map(segment.known);
	others.delete(id);
	return insertRow(withKnown(cache, index, others), id);
}

function replaceSegment(cache: PageCache, index: number, segment: Segment): PageCache {
	return withSegments(
		cache,
		cache.segments.map((old, at) => (at === index ? segment : old)),
	);
}

function loadedCount({ segments }: PageCache): number {
	return segments.reduce((sum, { known, counted }) => sum + (known ? counted : 0), 0);
}

/** The ids of the letters and conversations whose entries differ between two states. */
function changedBetween(before: LiveState, after: LiveState): Set<string> {
	const changed = new Set<string>();
	const compare = <Value,>(old: Record<string, Value>, fresh: Record<string, Value>) => {
		if (old === fresh) return;
		for (const id in fresh) if (fresh[id] !== old[id]) changed.add(id);
		for (const id in old) if (!(id in fresh)) changed.add(id);
	};
	compare(before.changedAt, after.changedAt);
	if (before.summaries !== after.summaries) {
		for (const [id, summary] of Object.entries(after.summaries)) if (summary !== before.summaries[id]) changed.add(id).add(summary.threadId);
	}
	compare(before.optimistic, after.optimistic);
	return changed;
}
