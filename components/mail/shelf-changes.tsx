import type { LiveState } from "#components/live/live-state";
import { change, type KnownPage, keyOf, openShelf, type Shelf, type Stretch } from "./shelf";

/** The shelf after what was heard since. Costs by what changed, not by how much is on the shelf: other stretches stay as they are. */
export function catchUp(shelf: Shelf, live: LiveState): Shelf {
	const touched = touchedBetween(shelf.live, live);
	const next = { ...shelf, live };
	return [...touched].reduce((so, id) => touch(so, id), next);
}

/** Whether anything was heard of any letter. */
export function isBehind({ live: before }: Shelf, live: LiveState): boolean {
	return before.seen !== live.seen || before.summaries !== live.summaries || before.guesses !== live.guesses || before.heardFrom !== live.heardFrom;
}

/**
 * The shelf after the server rendered its first page anew. Where the journal was heard all the time, the page only brings
 * the newest stretch up to date; where it was not, nothing older can be believed.
 */
export function renew(shelf: Shelf, page: KnownPage): Shelf {
	if (page.seq <= shelf.seq) return shelf;
	if (shelf.seq < shelf.live.heardFrom) return openShelf(shelf.view, page, shelf.live);
	const newest = shelf.stretches[0];
	if (!newest?.known) return openShelf(shelf.view, page, shelf.live);
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const known = new Map([...newest.known].filter(([id, { row }]) => keyOf(row) < floor || (shelf.live.seen[id] ?? -1) > page.seq));
	for (const row of page.items) if (keyOf(row) >= newest.floor) known.set(row.id, { row, seq: page.seq });
	return { ...change(shelf, 0, known), seq: page.seq };
}

/** Keeps an opened letter in the unread view while one is there, or it would leave under the pointer. */
export function keepOpened(shelf: Shelf, id: string): Shelf {
	if (!shelf.view.unread || shelf.view.opened.has(id)) return shelf;
	return touch({ ...shelf, view: { ...shelf.view, opened: new Set(shelf.view.opened).add(id) } }, id);
}

function touch(shelf: Shelf, id: string): Shelf {
	const heard = shelf.live.account.messages[id];
	const holding = shelf.stretches.findIndex((stretch) => stretch.known?.has(id));
	if (holding >= 0) return change(shelf, holding, shelf.stretches[holding]?.known ?? null);
	if (!heard) return shelf;
	const index = shelf.stretches.findIndex(({ floor }) => keyOf(heard) >= floor);
	const known: Stretch["known"] = shelf.stretches[index]?.known ?? null;
	return known ? change(shelf, index, new Map(known).set(id, { row: heard, seq: -1 })) : shelf;
}

/** The letters that were spoken of between two states, or are no longer. */
function touchedBetween(before: LiveState, after: LiveState): Set<string> {
	const touched = new Set<string>();
	const compare = <Said,>(old: Record<string, Said>, fresh: Record<string, Said>) => {
		if (old === fresh) return;
		for (const id in fresh) if (fresh[id] !== old[id]) touched.add(id);
		for (const id in old) if (!(id in fresh)) touched.add(id);
	};
	compare(before.seen, after.seen);
	compare(before.summaries, after.summaries);
	compare(before.guesses, after.guesses);
	return touched;
}
