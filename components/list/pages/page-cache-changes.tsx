import type { LiveState } from "#components/live/live-state";
import { countedIn } from "#components/mail/mailboxes";
import { correctGaps, createPageCache, type KnownPage, keyOf, type PageCache, type Segment, updateRows, withKnown, withSegments } from "./page-cache";

/** How many keys of letters that entered or left gaps are stored; a gap's length is corrected when it is loaded anyway. */
const MOVED_MAX = 100;

/** The cache with the changes of the live state applied. The cost depends on the number of changes: other segments stay identical. */
export function applyLiveChanges(cache: PageCache, live: LiveState): PageCache {
	const before = loadedCount(cache);
	let next: PageCache = { ...cache, live };
	for (const id of changedBetween(cache.live, live)) next = updateLetter(next, id);
	// The total of a view without a counter changes as its loaded segments do.
	if (countedIn(live.account.counts, cache.view) === null) return { ...next, total: next.total + loadedCount(next) - before };
	return live.account.counts === cache.live.account.counts ? next : correctGaps(next);
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
	return correctGaps({ ...withKnown(cache, 0, known), seq: page.seq, total: page.total });
}

/** Keeps a letter that was opened in the unread view, which it would otherwise leave under the pointer. */
export function pinOpened(cache: PageCache, id: string): PageCache {
	if (!cache.view.unread || cache.view.opened.has(id)) return cache;
	return updateLetter({ ...cache, view: { ...cache.view, opened: new Set(cache.view.opened).add(id) } }, id);
}

function updateLetter(cache: PageCache, id: string): PageCache {
	const received = cache.live.account.messages[id];
	const loadedIn = cache.segments.findIndex((segment) => segment.known?.has(id));
	if (loadedIn >= 0) return replaceSegment(cache, loadedIn, updateRows(cache, cache.segments[loadedIn] as Segment));
	if (!received) return cache;
	const index = cache.segments.findIndex(({ floor }) => keyOf(received) >= floor);
	const known = cache.segments[index]?.known;
	if (known) return withKnown(cache, index, new Map(known).set(id, { row: received, seq: -1 }));
	return { ...cache, moved: [...cache.moved, keyOf(received)].slice(-MOVED_MAX) };
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

/** The ids of the letters whose entries differ between two states. */
function changedBetween(before: LiveState, after: LiveState): Set<string> {
	const changed = new Set<string>();
	const compare = <Value,>(old: Record<string, Value>, fresh: Record<string, Value>) => {
		if (old === fresh) return;
		for (const id in fresh) if (fresh[id] !== old[id]) changed.add(id);
		for (const id in old) if (!(id in fresh)) changed.add(id);
	};
	compare(before.changedAt, after.changedAt);
	compare(before.summaries, after.summaries);
	compare(before.optimistic, after.optimistic);
	return changed;
}
