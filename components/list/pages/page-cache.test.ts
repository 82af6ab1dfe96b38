import { describe, expect, it } from "vitest";
import { applyOptimistic, confirmOptimistic, initialState, type LiveState, receiveChange } from "#components/live/live-state";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { CountsView, MessageRow, MessageView, ProfileView, ThreadView } from "#lib/contracts/views";
import { ZERO_COUNTS } from "../../../tests/fixtures/zero-counts";
import { nextRequest } from "./next-request";
import { createPageCache, isComplete, keyOf, type PageCache, placeOf, rowAt, type View } from "./page-cache";
import { admitRows, applyLiveChanges, heldIds, mergeFirstPage, pinOpened } from "./page-cache-changes";
import { evictFar, insertAt, insertBelow, serverPlace } from "./page-cache-insert";

const FIRST = 50;
const PAGE = 100;
const inbox: View = { mailbox: "inbox", unread: false, conversations: false, opened: new Set() };
const profile: ProfileView = {
	handle: "marta",
	name: "Marta",
	locale: "en",
	timeZone: "UTC",
	receipts: true,
	conversations: true,
	presence: true,
	listed: true,
	admin: false,
};

function counts(total: number, unread = total): CountsView {
	return { ...ZERO_COUNTS, inbox: { total, unread, threads: total, unreadThreads: unread } };
}

function liveOf(total: number, unread = total): LiveState {
	return initialState({ seq: 10, counts: counts(total, unread), profile, invitations: [] });
}

/** The letter at a place below the top; a fraction lies between two. */
function letter(place: number, patch: Partial<MessageView> = {}): MessageView {
	const receivedAt = new Date(Date.UTC(2026, 10, 21) - place * 60_000).toISOString();
	const from = { handle: "ana", name: "Ana", kind: "person" } as const;
	const rest = { subject: `Letter ${place}`, snippet: "", text: "", to: [], cc: [], labels: [], attachments: [] };
	return { id: `m${place}`, threadId: `t${place}`, from, sentAt: receivedAt, receivedAt, mailbox: "inbox", read: false, starred: false, ...rest, ...patch };
}

function page(first: number, end: number, total: number, seq = 10) {
	const items = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, at) => letter(first + at));
	return { items, nextCursor: end >= total ? null : `after ${end - 1}`, seq, total };
}

/** The page that the server returns for a place. */
const placed = (place: number, total: number, seq = 10) => ({ ...page(place, place + PAGE, total, seq), place, targetId: null });

function cacheOf(total: number, view = inbox, live = liveOf(total)): PageCache {
	return createPageCache(view, page(0, FIRST, total), live);
}

/** A cache of the first letters, loaded page after page by cursor. */
function loadedTo(total: number, end: number, view = inbox, live = liveOf(total)): PageCache {
	let cache = cacheOf(total, view, live);
	for (let at = FIRST; at < end; at += PAGE) {
		const request = nextRequest(cache, { from: at, to: at });
		if (!request || !("cursor" in request)) throw new Error("expected a request by cursor");
		cache = insertBelow(cache, request.floor, page(at, at + PAGE, total));
	}
	return cache;
}

function withMessage(live: LiveState, seq: number, data: MessageView): LiveState {
	return receiveChange(live, { seq, type: "message", id: data.id, op: "updated", data });
}

function withCounts(live: LiveState, seq: number, total: number, unread = total): LiveState {
	return receiveChange(live, { seq, type: "counts", id: "counts", op: "updated", data: counts(total, unread) });
}

const idsAt = (cache: PageCache, ...places: number[]) => places.map((place) => rowAt(cache, place)?.id);

describe("a page cache", () => {
	it("has the mailbox's size from the first page on", () => {
		const cache = cacheOf(100_000);
		expect([cache.size, isComplete(cache)]).toEqual([100_000, false]);
		expect(idsAt(cache, 0, 49, 50, 99_999)).toEqual(["m0", "m49", undefined, undefined]);
		expect(cacheOf(30).size).toBe(30);
		expect(isComplete(cacheOf(30))).toBe(true);
	});

	it("inserts a page at its place, and leaves everything else in place", () => {
		const cache = insertAt(cacheOf(100_000), placed(60_000, 100_000));
		expect(cache.size).toBe(100_000);
		expect(idsAt(cache, 49, 50, 59_999, 60_000, 60_099, 60_100)).toEqual(["m49", undefined, undefined, "m60000", "m60099", undefined]);
		expect([placeOf(cache, "m60050"), placeOf(cache, "m3"), placeOf(cache, "nobody's")]).toEqual([60_050, 3, -1]);
	});

	it("holds the last letters once the end was requested", () => {
		const cache = insertAt(cacheOf(100_000), placed(99_900, 100_000));
		expect(idsAt(cache, 99_899, 99_900, 99_999)).toEqual([undefined, "m99900", "m99999"]);
		expect(cache.segments.at(-1)?.floor).toBe("");
	});

	it("joins pages that overlap, without a letter twice and without a gap between them", () => {
		let cache = insertAt(cacheOf(1_000), placed(300, 1_000));
		cache = insertAt(cache, placed(399, 1_000));
		cache = insertAt(cache, placed(201, 1_000));
		expect(cache.segments.map(({ known, count }) => (known ? count : -count))).toEqual([50, -151, 99, 100, 99, -501]);
		expect([cache.size, ...idsAt(cache, 201, 299, 300, 399, 400, 498)]).toEqual([1_000, "m201", "m299", "m300", "m399", "m400", "m498"]);
	});

	it("is complete once every gap is loaded", () => {
		let cache = loadedTo(350, 150);
		cache = insertAt(cache, placed(149, 350));
		cache = insertAt(cache, placed(248, 350));
		expect(isComplete(cache)).toBe(false);
		cache = insertAt(cache, placed(347, 350));
		expect([isComplete(cache), cache.size]).toEqual([true, 350]);
		expect(Array.from({ length: 350 }, (_, place) => rowAt(cache, place)?.id)).toEqual(Array.from({ length: 350 }, (_, at) => `m${at}`));
	});

	it("takes the place of a loaded page over its own count of the gap above", () => {
		// Meanwhile three letters left the gap above, without a change for each of them.
		const cache = insertAt(cacheOf(1_000), { ...placed(600, 1_000), place: 597, total: 997 });
		expect([placeOf(cache, "m600"), cache.size]).toEqual([597, 1_000]);
	});
});

describe("the next request", () => {
	it("is none while the visible rows and a few more are loaded", () => {
		expect(nextRequest(cacheOf(100_000), { from: 0, to: 24 })).toBeNull();
		expect(nextRequest(cacheOf(30), { from: 0, to: 29 })).toBeNull();
	});

	it("is by cursor below a loaded page, shortly before its rows are needed", () => {
		expect(nextRequest(cacheOf(100_000), { from: 20, to: 41 })).toMatchObject({ cursor: "after 49" });
	});

	it("is one page by place, centred on the visible rows, after a jump", () => {
		expect(nextRequest(cacheOf(100_000), { from: 50_000, to: 50_034 })).toEqual({ place: 49_967 });
		expect(nextRequest(cacheOf(100_000), { from: 99_965, to: 99_999 })).toEqual({ place: 99_901 });
	});

	it("overlaps a loaded page by one letter when scrolling up to it", () => {
		const cache = insertAt(cacheOf(100_000), placed(50_000, 100_000));
		expect(nextRequest(cache, { from: 50_005, to: 50_040 })).toEqual({ place: 49_901 });
	});

	it("fills a small gap between two pages and overlaps them by no more than one letter", () => {
		const cache = insertAt(cacheOf(1_000), placed(90, 1_000));
		expect(nextRequest(cache, { from: 60, to: 80 })).toEqual({ place: 49 });
	});

	it("uses the server's places: optimistic changes do not count there", () => {
		const live = applyOptimistic(applyOptimistic(liveOf(1_000), "m3", { mailbox: "archive" }), "m4", { mailbox: "archive" });
		const cache = applyLiveChanges(cacheOf(1_000), live);
		expect([cache.size, serverPlace(cache, 500)]).toEqual([998, 502]);
	});
});

describe("changes to letters", () => {
	it("update one of two hundred pages", () => {
		const cache = loadedTo(20_000, 19_900);
		const after = applyLiveChanges(cache, withMessage(cache.live, 11, letter(1_234, { read: true })));
		expect(after.segments.filter((segment, index) => segment !== cache.segments[index])).toHaveLength(1);
		expect([rowAt(after, 1_234)?.read, rowAt(after, 1_233) === rowAt(cache, 1_233)]).toEqual([true, true]);
	});

	it("move the letters below them, in pages and across gaps", () => {
		const cache = insertAt(cacheOf(1_000), placed(600, 1_000));
		const live = withCounts(withMessage(cache.live, 11, letter(-1)), 12, 1_001);
		const after = applyLiveChanges(cache, live);
		expect([after.size, ...idsAt(after, 0, 1, 601)]).toEqual([1_001, "m-1", "m0", "m600"]);
	});

	it("leave places right before the counters arrive", () => {
		const cache = insertAt(cacheOf(1_000), placed(600, 1_000));
		const half = applyLiveChanges(cache, withMessage(cache.live, 11, letter(-1)));
		expect([half.size, placeOf(half, "m600")]).toEqual([1_001, 601]);
		const whole = applyLiveChanges(half, withCounts(half.live, 12, 1_001));
		expect([whole.size, placeOf(whole, "m600")]).toEqual([1_001, 601]);
	});

	it("shorten or lengthen the gap that letters leave or enter", () => {
		const cache = insertAt(insertAt(cacheOf(1_000), placed(300, 1_000)), placed(700, 1_000));
		const gone = applyLiveChanges(cache, withCounts(withMessage(cache.live, 11, letter(150, { mailbox: "archive" })), 12, 999));
		expect([gone.size, placeOf(gone, "m300"), placeOf(gone, "m700")]).toEqual([999, 299, 699]);
		const come = applyLiveChanges(cache, withCounts(withMessage(cache.live, 11, letter(500.5)), 12, 1_001));
		expect([come.size, placeOf(come, "m300"), placeOf(come, "m700")]).toEqual([1_001, 300, 701]);
	});

	it("shorten the list when a letter that is not loaded is deleted", () => {
		const cache = insertAt(cacheOf(1_000), placed(300, 1_000));
		const live = withCounts(receiveChange(cache.live, { seq: 11, type: "message", id: "m800", op: "deleted" }), 12, 999);
		const after = applyLiveChanges(cache, live);
		expect([after.size, placeOf(after, "m300")]).toEqual([999, 300]);
	});

	it("apply at once when made on this device, and count once when the journal confirms them", () => {
		const cache = cacheOf(1_000);
		const shown = applyLiveChanges(cache, applyOptimistic(cache.live, "m10", { mailbox: "archive" }));
		expect([shown.size, rowAt(shown, 10)?.id]).toEqual([999, "m11"]);
		const live = confirmOptimistic(withCounts(withMessage(shown.live, 11, letter(10, { mailbox: "archive" })), 12, 999), "m10");
		const after = applyLiveChanges(shown, live);
		expect([after.size, rowAt(after, 10)?.id]).toEqual([999, "m11"]);
	});

	it("that arrive while a page is loading are part of it", () => {
		const cache = cacheOf(1_000);
		const ahead = applyLiveChanges(cache, withCounts(withMessage(cache.live, 11, letter(620.5, { id: "late" })), 12, 1_001));
		const after = insertAt(ahead, placed(600, 1_001));
		expect([placeOf(after, "m620"), placeOf(after, "late"), placeOf(after, "m621"), after.size]).toEqual([620, 621, 622, 1_001]);
	});

	it("change the size of a view without a counter by the loaded letters", () => {
		const starred: View = { mailbox: "starred", unread: false, conversations: false, opened: new Set() };
		const items = page(0, FIRST, 300).items.map((row) => ({ ...row, starred: true }));
		const cache = createPageCache(starred, { ...page(0, FIRST, 300), items }, liveOf(1_000));
		expect(cache.size).toBe(300);
		const less = applyLiveChanges(cache, withMessage(cache.live, 11, letter(5)));
		expect(less.size).toBe(299);
		expect(applyLiveChanges(less, withMessage(less.live, 12, letter(5, { starred: true }))).size).toBe(300);
	});
});

describe("evicting far pages", () => {
	it("turns them into gaps of the same length, except the newest page and pinned letters", () => {
		const cache = evictFar(loadedTo(1_050, 1_050), 900, 940, 100, ["m360", null]);
		expect(cache.segments.map(({ known }) => known !== null)).toEqual([true, false, true, false, true, true, true]);
		expect([cache.size, ...idsAt(cache, 360, 560, 920)]).toEqual([1_050, "m360", undefined, "m920"]);
	});

	it("loads them up to date afterwards", () => {
		const far = evictFar(loadedTo(1_050, 1_050), 900, 940, 100, []);
		const live = withMessage(far.live, 11, letter(555, { starred: true }));
		const back = insertAt(applyLiveChanges(far, live), placed(500, 1_050));
		expect([back.size, rowAt(back, 555)?.starred, rowAt(back, 499)]).toEqual([1_050, true, undefined]);
	});

	it("returns the same cache where nothing is far", () => {
		const cache = loadedTo(1_050, 450);
		expect(evictFar(cache, 100, 140, 1_000, [])).toBe(cache);
	});
});

describe("the unread view", () => {
	const view = { ...inbox, unread: true };

	it("shows unread letters, and those opened there", () => {
		const cache = cacheOf(100, view);
		const live = withCounts(withMessage(withMessage(cache.live, 11, letter(1, { read: true })), 12, letter(2, { read: true })), 13, 100, 98);
		const both = applyLiveChanges(pinOpened(cache, "m1"), live);
		expect([both.size, placeOf(both, "m1"), placeOf(both, "m2")]).toEqual([99, 1, -1]);
		expect(serverPlace(both, 60)).toBe(59);
	});

	it("has the size of the unread count, though its first page holds read letters too", () => {
		const items = page(0, FIRST, 1_000).items.map((row, at) => ({ ...row, read: at % 2 === 0 }));
		const cache = createPageCache(view, { ...page(0, FIRST, 1_000), items }, liveOf(1_000, 400));
		expect([cache.size, ...idsAt(cache, 0, 24, 25)]).toEqual([400, "m1", "m49", undefined]);
	});
});

describe("a first page rendered again", () => {
	it("adds and removes letters, and leaves the rest in place", () => {
		const cache = insertAt(cacheOf(300), placed(150, 300));
		const fresh = { ...page(1, FIRST, 300, 20), items: [letter(-1), ...page(1, FIRST, 300).items] };
		const after = mergeFirstPage(applyLiveChanges(cache, withCounts(cache.live, 20, 300)), fresh);
		expect([after.size, ...idsAt(after, 0, 1, 2)]).toEqual([300, "m-1", "m1", "m2"]);
		expect(placeOf(after, "m200")).toBe(200);
	});

	it("replaces everything where the journal was not followed without a gap", () => {
		const cache = insertAt(cacheOf(300), placed(150, 300));
		const after = mergeFirstPage(applyLiveChanges(cache, { ...cache.live, completeSince: 15 }), page(0, FIRST, 300, 20));
		expect([after.size, ...idsAt(after, 49, 50, 200)]).toEqual([300, "m49", undefined, undefined]);
	});

	it("changes nothing where it is older than the cache", () => {
		const cache = cacheOf(200);
		expect(mergeFirstPage(cache, page(5, 55, 200, 9))).toBe(cache);
	});
});

describe("the order", () => {
	it("is by time, then by id", () => {
		const same: MessageRow = { ...letter(1), id: "z" };
		const cache = createPageCache(inbox, { items: [letter(0), same, letter(1)], nextCursor: null, seq: 10, total: 3 }, liveOf(3));
		expect(idsAt(cache, 0, 1, 2)).toEqual(["m0", "z", "m1"]);
	});
});

describe("conversations", () => {
	const view: View = { mailbox: "inbox", unread: false, conversations: true, opened: new Set() };

	/** A conversation whose newest letter stands at a place below the top, in the inbox. */
	function thread(place: number, patch: Partial<ThreadView> = {}, at = place): ThreadView {
		const { text: _text, ...latest } = letter(at, { id: `m${place}-${at}`, threadId: `t${place}` });
		const inbox = { total: 1, unread: 1, receivedAt: latest.receivedAt, messageId: latest.id };
		return {
			id: `t${place}`,
			subject: latest.subject,
			participants: [latest.from],
			senders: 1,
			count: 1,
			unread: 1,
			starred: false,
			muted: false,
			kind: "letters",
			shownAs: "letters",
			labels: [],
			snippet: "",
			receivedAt: latest.receivedAt,
			latest,
			mailboxes: { inbox, all: inbox },
			...patch,
		};
	}
	const rowOf = (place: number) => threadRow(thread(place), "inbox") as ListRow;
	function conversations(total: number): PageCache {
		const items = Array.from({ length: Math.min(FIRST, total) }, (_, place) => rowOf(place));
		return createPageCache(view, { items, nextCursor: total > FIRST ? "after" : null, seq: 10, total }, liveOf(total));
	}
	const withThread = (live: LiveState, seq: number, data: ThreadView) => receiveChange(live, { seq, type: "thread", id: data.id, op: "updated", data });
	const answered = (cache: PageCache, place: number, at: number, seq = 11) => applyLiveChanges(cache, withThread(cache.live, seq, thread(place, {}, at)));
	const shownIds = (cache: PageCache) => cache.segments.flatMap(({ rows }) => rows.map(({ id }) => id));

	it("move up when a letter arrives, within what is admitted", () => {
		const cache = answered(conversations(5), 3, 0.5);
		expect(shownIds(cache)).toEqual(["t0", "t3", "t1", "t2", "t4"]);
		expect(cache.size).toBe(5);
	});

	it("stay where they are, with the new letter, until new rows are admitted", () => {
		const held = answered(conversations(5), 3, -1);
		expect([shownIds(held), heldIds(held)]).toEqual([["t0", "t1", "t2", "t3", "t4"], ["t3"]]);
		expect(rowAt(held, 3)?.sortId).toBe("m3--1");
		const twice = answered(held, 3, -2, 12);
		const admitted = admitRows(twice);
		expect([shownIds(admitted), heldIds(admitted)]).toEqual([["t3", "t0", "t1", "t2", "t4"], []]);
		expect(heldIds(answered(admitted, 4, -3, 13))).toEqual(["t4"]);
		expect(shownIds(answered(admitted, 3, -2, 13))).toEqual(["t3", "t0", "t1", "t2", "t4"]);
	});

	it("are not held any more once they leave the list", () => {
		const held = answered(conversations(5), 3, -1);
		const place = thread(3, {}, -1).mailboxes.all;
		const left = applyLiveChanges(held, withThread(held.live, 12, thread(3, { mailboxes: { archive: place, all: place } })));
		expect([shownIds(left), heldIds(left)]).toEqual([["t0", "t1", "t2", "t4"], []]);
	});

	it("come out of a gap when they are answered", () => {
		const cache = conversations(100);
		const moved = admitRows(answered(cache, 80, -1));
		expect([rowAt(moved, 0)?.id, moved.size]).toEqual(["t80", 100]);
	});

	it("leave the list with their last letter there, and come back to their place", () => {
		const cache = conversations(5);
		const archived = applyLiveChanges(
			cache,
			withThread(cache.live, 11, thread(2, { mailboxes: { archive: thread(2).mailboxes.all, all: thread(2).mailboxes.all } })),
		);
		expect(shownIds(archived)).toEqual(["t0", "t1", "t3", "t4"]);
		expect(shownIds(applyLiveChanges(archived, withThread(archived.live, 12, thread(2))))).toEqual(["t0", "t1", "t2", "t3", "t4"]);
	});

	it("leave at once where they are moved on this device, and stay away once that is confirmed", () => {
		const cache = conversations(3);
		const moved = applyLiveChanges(cache, applyOptimistic(cache.live, "t1", { mailbox: "archive" }));
		expect(shownIds(moved)).toEqual(["t0", "t2"]);
		const place = thread(1).mailboxes.all;
		const reported = applyLiveChanges(moved, withThread(moved.live, 11, thread(1, { mailboxes: { archive: place, all: place } })));
		const confirmed = applyLiveChanges(reported, confirmOptimistic(reported.live, "t1"));
		expect([shownIds(confirmed), Object.keys(confirmed.live.optimistic)]).toEqual([["t0", "t2"], []]);
	});

	it("show the deliveries of their newest letter as they advance", () => {
		const cache = conversations(3);
		const summary = { total: 1, queued: 0, sent: 0, delivered: 0, read: 1, failed: 0 };
		const recipient = { handle: "ana", name: "Ana", kind: "person" } as const;
		const data = { messageId: "m1-1", threadId: "t1", recipient, state: "read", times: { queued: "" }, summary } as const;
		const after = applyLiveChanges(cache, receiveChange(cache.live, { seq: 11, type: "delivery", id: "d", op: "updated", data }));
		expect(rowAt(after, 1)?.deliveries).toEqual(summary);
	});

	it("are never twice in the list, however pages and changes meet", () => {
		const cache = conversations(100);
		const late = insertBelow(cache, keyOf(rowOf(FIRST - 1)), { items: [rowOf(FIRST), rowOf(3), rowOf(FIRST + 1)], nextCursor: null, seq: 12, total: 100 });
		expect(shownIds(late).filter((id) => id === "t3")).toHaveLength(1);
		const again = mergeFirstPage(late, {
			items: [rowOf(FIRST), ...Array.from({ length: 5 }, (_, place) => rowOf(place))],
			nextCursor: "x",
			seq: 20,
			total: 100,
		});
		expect(shownIds(again).filter((id) => id === `t${FIRST}`)).toHaveLength(1);
	});
});
