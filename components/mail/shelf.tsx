import { type LiveState, present } from "#components/live/live-state";
import type { MessageRow, Page } from "#lib/contracts/views";
import { belongsIn, type ShownMailbox } from "./mailboxes";

/** A page of a mailbox and the number of the journal it was read after. */
export interface KnownPage extends Page<MessageRow> {
	seq: number;
}

/** What a list shows: a mailbox, or the unread half of it with the letters that were opened there. */
export interface View {
	mailbox: ShownMailbox;
	unread: boolean;
	opened: ReadonlySet<string>;
}

/** The letters of a mailbox between two keys, newest first. One that is far from what is seen is let go, and only counted. */
export interface Stretch {
	/** Where it begins, as the server counts; nothing for the newest. */
	cursor: string | undefined;
	/** The key of its oldest letter; empty at the end of the mailbox. */
	floor: string;
	/** Each letter as it was told, and the number of the journal it was told after; null where it was let go. */
	known: ReadonlyMap<string, { row: MessageRow; seq: number }> | null;
	/** The letters that show, up to date. */
	rows: readonly MessageRow[];
	/** How many show, or showed when they were let go. */
	count: number;
}

/** A mailbox as far as it was looked through: stretches without a gap, the newest first. */
export interface Shelf {
	view: View;
	stretches: readonly Stretch[];
	/** The place in the list of the first letter of each stretch. */
	starts: readonly number[];
	size: number;
	/** Where the rest begins; null where there is none. */
	next: string | null;
	/** The number of the journal that the newest stretch was read after. */
	seq: number;
	/** What was heard so far. */
	live: LiveState;
}

/** The order of every list: by time, then by id. ISO times of one length compare as text. */
export function keyOf(row: Pick<MessageRow, "receivedAt" | "id"> | undefined): string {
	return row ? `${row.receivedAt} ${row.id}` : "";
}

/** A shelf with its first page. */
export function openShelf(view: View, page: KnownPage, live: LiveState): Shelf {
	const empty = shelve({ view, stretches: [], starts: [], size: 0, next: null, seq: page.seq, live }, []);
	return addPage(empty, undefined, page);
}

/** Puts a page under what is there. A page that was asked for from another place than the end is not taken. */
export function addPage(shelf: Shelf, cursor: string | undefined, page: KnownPage): Shelf {
	if (shelf.stretches.length > 0 && cursor !== shelf.next) return shelf;
	const floor = page.nextCursor === null ? "" : keyOf(page.items.at(-1));
	const ceiling = shelf.stretches.at(-1)?.floor;
	const added = knownBetween(shelf, page.items, page.seq, floor, ceiling);
	return { ...shelve(shelf, [...shelf.stretches, lay(shelf, { cursor, floor, known: added, rows: [], count: 0 })]), next: page.nextCursor };
}

/** Puts letters back into a stretch that was let go. */
export function refill(shelf: Shelf, index: number, items: readonly MessageRow[], seq: number): Shelf {
	const stretch = shelf.stretches[index];
	if (!stretch || stretch.known) return shelf;
	return change(shelf, index, knownBetween(shelf, items, seq, stretch.floor, shelf.stretches[index - 1]?.floor));
}

/** Another set of known letters for one stretch. */
export function change(shelf: Shelf, index: number, known: Stretch["known"]): Shelf {
	return shelve(
		shelf,
		shelf.stretches.map((stretch, at) => (at === index ? lay(shelf, { ...stretch, known }) : stretch)),
	);
}

/** Lets go of what is further than `reach` letters from the places between `from` and `to`; the newest and what holds `kept` stay. */
export function letGo(shelf: Shelf, from: number, to: number, reach: number, kept: string | null): Shelf {
	const far = (stretch: Stretch, index: number) =>
		index > 0 &&
		stretch.known !== null &&
		!(kept !== null && stretch.known.has(kept)) &&
		((shelf.starts[index] ?? 0) > to + reach || (shelf.starts[index] ?? 0) + stretch.count < from - reach);
	if (!shelf.stretches.some(far)) return shelf;
	return shelve(
		shelf,
		shelf.stretches.map((stretch, index) => (far(stretch, index) ? { ...stretch, known: null, rows: [] } : stretch)),
	);
}

/** The letter at a place; undefined beyond the end and where it was let go. */
export function rowAt(shelf: Shelf, place: number): MessageRow | undefined {
	const index = stretchAt(shelf, place);
	return shelf.stretches[index]?.rows[place - (shelf.starts[index] ?? 0)];
}

/** The place of a letter in the list; -1 where it is not, or was let go. */
export function placeOf(shelf: Shelf, id: string): number {
	const index = shelf.stretches.findIndex((stretch) => stretch.known?.has(id));
	const within = shelf.stretches[index]?.rows.findIndex((row) => row.id === id) ?? -1;
	return within < 0 ? -1 : (shelf.starts[index] ?? 0) + within;
}

/** The stretch that holds a place of the list. */
export function stretchAt({ starts }: Shelf, place: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

function shelve(shelf: Shelf, stretches: readonly Stretch[]): Shelf {
	let size = 0;
	const starts = stretches.map(({ count }) => {
		size += count;
		return size - count;
	});
	return { ...shelf, stretches, starts, size };
}

/** What shows of a stretch now, in order. */
function lay({ view, live }: Shelf, stretch: Stretch): Stretch {
	if (!stretch.known) return { ...stretch, rows: [] };
	const rows = [...stretch.known.values()]
		.map(({ row, seq }) => present(live, row, seq))
		.filter((row): row is MessageRow => row !== null && belongsIn(view.mailbox, row) && (!view.unread || !row.read || view.opened.has(row.id)))
		.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
	return { ...stretch, rows, count: rows.length };
}

/** The letters of a page that lie in a stretch, and what was heard meanwhile that lies there too. */
function knownBetween({ live }: Shelf, items: readonly MessageRow[], seq: number, floor: string, ceiling: string | undefined): Stretch["known"] {
	const known = new Map<string, { row: MessageRow; seq: number }>();
	const inside = (row: MessageRow) => keyOf(row) >= floor && (ceiling === undefined || keyOf(row) < ceiling);
	for (const row of Object.values(live.account.messages)) if (inside(row)) known.set(row.id, { row, seq: -1 });
	for (const row of items) if (inside(row)) known.set(row.id, { row, seq });
	return known;
}
