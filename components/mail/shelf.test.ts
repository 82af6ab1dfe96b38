import { describe, expect, it } from "vitest";
import { firstState, guess, type LiveState, learn } from "#components/live/live-state";
import type { CountsView, MessageRow, MessageView, ProfileView } from "#lib/contracts/views";
import { addPage, letGo, openShelf, placeOf, refill, rowAt, type Shelf, type View } from "./shelf";
import { catchUp, keepOpened, renew } from "./shelf-changes";

const PAGE = 100;
const profile: ProfileView = { handle: "marta", name: "Marta", locale: "en", timeZone: "UTC", receipts: true, admin: false };
const start = firstState({ seq: 10, counts: {} as CountsView, profile });
const inbox: View = { mailbox: "inbox", unread: false, opened: new Set() };

/** The letter that stands `place` places below the top. */
function letter(place: number, patch: Partial<MessageView> = {}): MessageView {
	const receivedAt = new Date(Date.UTC(2026, 10, 21) - place * 60_000).toISOString();
	const from = { handle: "ana", name: "Ana", kind: "person" } as const;
	const words = { subject: `Letter ${place}`, snippet: "", text: "", to: [], cc: [], labels: [], attachments: [] };
	return { id: `m${place}`, threadId: `t${place}`, from, sentAt: receivedAt, receivedAt, mailbox: "inbox", read: false, starred: false, ...words, ...patch };
}

function page(first: number, end: number, last: boolean, seq = 10) {
	const items = Array.from({ length: end - first }, (_, at) => letter(first + at));
	return { items, nextCursor: last ? null : `after ${end - 1}`, seq };
}

function shelfOf(count: number, view = inbox, live = start): Shelf {
	let shelf = openShelf(view, page(0, PAGE, count <= PAGE), live);
	while (shelf.next) shelf = addPage(shelf, shelf.next, page(shelf.size, shelf.size + PAGE, shelf.size + PAGE >= count));
	return shelf;
}

function heard(live: LiveState, seq: number, data: MessageView): LiveState {
	return learn(live, { seq, type: "message", id: data.id, op: "updated", data });
}

const subjects = (shelf: Shelf) => Array.from({ length: shelf.size }, (_, place) => rowAt(shelf, place)?.subject);

describe("a shelf", () => {
	it("finds every letter by its place, and every place by its letter", () => {
		const shelf = shelfOf(500);
		expect(shelf.size).toBe(500);
		for (const place of [0, 99, 100, 250, 499]) {
			expect(rowAt(shelf, place)?.id).toBe(`m${place}`);
			expect(placeOf(shelf, `m${place}`)).toBe(place);
		}
		expect(rowAt(shelf, 500)).toBeUndefined();
		expect(placeOf(shelf, "nobody's")).toBe(-1);
	});

	it("touches one stretch of 20,000 letters when one letter changes", () => {
		const shelf = shelfOf(20_000);
		const after = catchUp(shelf, heard(start, 11, letter(1_234, { read: true })));
		expect(after.stretches.filter((stretch, index) => stretch !== shelf.stretches[index])).toHaveLength(1);
		expect(rowAt(after, 1_234)?.read).toBe(true);
		expect(rowAt(after, 1_233)).toBe(rowAt(shelf, 1_233));
	});

	it("moves up what stands below a letter that leaves, and down what stands below one that comes", () => {
		const shelf = shelfOf(300);
		const without = catchUp(shelf, guess(start, "m150", { mailbox: "archive" }));
		expect([without.size, rowAt(without, 150)?.id, placeOf(without, "m150")]).toEqual([299, "m151", -1]);
		const between = letter(120, { id: "late", subject: "Late" });
		const withOne = catchUp(shelf, heard(start, 11, between));
		expect([withOne.size, placeOf(withOne, "late"), placeOf(withOne, "m121")]).toEqual([301, 121, 122]);
	});

	it("lets go of what is far, keeps its room, and the stretch with the focus", () => {
		const far = letGo(shelfOf(1_000), 900, 940, 100, "m350");
		expect(far.stretches.map(({ known }) => known !== null)).toEqual([true, false, false, true, false, false, false, true, true, true]);
		expect([far.size, rowAt(far, 350)?.id, rowAt(far, 550), rowAt(far, 920)?.id]).toEqual([1_000, "m350", undefined, "m920"]);
	});

	it("puts back what it let go of as it is by now", () => {
		const far = letGo(shelfOf(1_000), 900, 940, 100, null);
		const live = heard(start, 11, letter(555, { starred: true }));
		const items = page(500, 700, false).items.filter(({ id }) => id !== "m510");
		const back = refill(catchUp(far, live), 5, items, 10);
		expect([back.size, back.stretches[5]?.count, rowAt(back, 554)?.starred, placeOf(back, "m600")]).toEqual([999, 99, true, -1]);
	});

	it("shows in the unread view what is unread, and what was opened there", () => {
		const view = { ...inbox, unread: true };
		const shelf = shelfOf(100, view);
		const both = catchUp(keepOpened(shelf, "m1"), heard(heard(start, 11, letter(1, { read: true })), 12, letter(2, { read: true })));
		expect([both.size, placeOf(both, "m1"), placeOf(both, "m2")]).toEqual([99, 1, -1]);
	});

	it("does not take a page that was asked for from somewhere else", () => {
		const shelf = shelfOf(200);
		expect(addPage(shelf, "after 99", page(100, 200, true))).toBe(shelf);
	});
});

describe("a first page that was rendered anew", () => {
	it("brings what came and takes what went, and leaves the rest in its place", () => {
		const shelf = shelfOf(300);
		const fresh = { ...page(1, 51, false, 20), items: [letter(-1), ...page(1, 50, false).items] };
		const after = renew(shelf, fresh);
		expect(subjects(after).slice(0, 3)).toEqual(["Letter -1", "Letter 1", "Letter 2"]);
		expect([after.size, placeOf(after, "m99"), placeOf(after, "m250")]).toEqual([300, 99, 250]);
	});

	it("is all there is, where the journal was not heard without a gap", () => {
		const deaf = { ...start, heardFrom: 15 };
		const after = renew(catchUp(shelfOf(300), deaf), page(0, 50, false, 20));
		expect([after.size, after.next]).toEqual([50, "after 49"]);
	});

	it("changes nothing where it is older than what is known", () => {
		const shelf = shelfOf(200);
		expect(renew(shelf, page(5, 55, false, 9))).toBe(shelf);
	});
});

describe("the order", () => {
	it("is by time, then by id", () => {
		const same: MessageRow = { ...letter(1), id: "z" };
		const shelf = openShelf(inbox, { items: [letter(0), same, letter(1)], nextCursor: null, seq: 10 }, start);
		expect([0, 1, 2].map((place) => rowAt(shelf, place)?.id)).toEqual(["m0", "z", "m1"]);
	});
});
