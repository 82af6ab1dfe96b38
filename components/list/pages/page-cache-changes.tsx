import type { LiveState } from "#components/live/live-state";
import { countedIn } from "#components/mail/mailboxes";
import { correctGaps, createPageCache, type KnownPage, keyOf, type PageCache, type Segment, visibleRows, withKnown, withSegments } from "./page-cache";

/** So many letters that moved within gaps are remembered; a gap is set right when it is read anyway. */
const MOVED_MAX = 100;

/** The cache after what was heard since. Costs by what changed, not by how much is held: other segments stay as they are. */
export function applyLiveChanges(cache: PageCache, live: LiveState): PageCache {
	const before = heldCount(cache);
	let next: PageCache = { ...cache, live };
	for (const id of touchedBetween(cache.live, live)) next = touch(next, id);
	// A view without a counter gains and loses what its held segments do.
	if (countedIn(live.account.counts, cache.view) === null) return { ...next, total: next.total + heldCount(next) - before };
	return live.account.counts === cache.live.account.counts ? next : correctGaps(next);
}

/** Whether anything was heard of any letter, or of how many there are. */
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
 * The cache after the server rendered its first page anew. Where the journal was heard all the time, the page only brings
 * the newest segment up to date; where it was not, nothing older can be believed.
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

/** Keeps an opened letter in the unread view while one is there, or it would leave under the pointer. */
export function pinOpened(cache: PageCache, id: string): PageCache {
	if (!cache.view.unread || cache.view.opened.has(id)) return cache;
	return touch({ ...cache, view: { ...cache.view, opened: new Set(cache.view.opened).add(id) } }, id);
}

function touch(cache: PageCache, id: string): PageCache {
	const heard = cache.live.account.messages[id];
	const holding = cache.segments.findIndex((segment) => segment.known?.has(id));
	if (holding >= 0) return replace(cache, holding, visibleRows(cache, cache.segments[holding] as Segment));
	if (!heard) return cache;
	const index = cache.segments.findIndex(({ floor }) => keyOf(heard) >= floor);
	const known = cache.segments[index]?.known;
	if (known) return withKnown(cache, index, new Map(known).set(id, { row: heard, seq: -1 }));
	return { ...cache, moved: [...cache.moved, keyOf(heard)].slice(-MOVED_MAX) };
}

function replace(cache: PageCache, index: number, segment: Segment): PageCache {
	return withSegments(
		cache,
		cache.segments.map((old, at) => (at === index ? segment : old)),
	);
}

function heldCount({ segments }: PageCache): number {
	return segments.reduce((sum, { known, counted }) => sum + (known ? counted : 0), 0);
}

/** The letters that were spoken of between two states, or are no longer. */
function touchedBetween(before: LiveState, after: LiveState): Set<string> {
	const touched = new Set<string>();
	const compare = <Said,>(old: Record<string, Said>, fresh: Record<string, Said>) => {
		if (old === fresh) return;
		for (const id in fresh) if (fresh[id] !== old[id]) touched.add(id);
		for (const id in old) if (!(id in fresh)) touched.add(id);
	};
	compare(before.changedAt, after.changedAt);
	compare(before.summaries, after.summaries);
	compare(before.optimistic, after.optimistic);
	return touched;
}
