import { expect, test } from "vitest";
import { type ListPlaceInput, listPlaceSchema } from "#lib/contracts/list-place";
import type { AccountId } from "#lib/core/ids";
import { updateMessage } from "#lib/mail/messages/update-message";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listMailbox } from "./list-mailbox";
import { listPlace } from "./list-place";

const COUNT = 60;

onBothDatabases("a page at a position of a mailbox", (site) => {
	const at = (account: AccountId, start: ListPlaceInput["start"], more: Partial<ListPlaceInput> = {}) =>
		listPlace(account, listPlaceSchema.parse({ limit: 5, ...more, start }));
	const numbers = (page: { items: { subject: string }[] }) => page.items.map(({ subject }) => Number(subject));

	/** An inbox whose message 0 is the newest, one a second. */
	async function filled(count = COUNT): Promise<{ ana: AccountId; bia: AccountId; newest: number }> {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = count - 1; n >= 0; n--) await site.letter(ana, "bia", { subject: String(n) });
		return { ana, bia, newest: site.clock() };
	}

	test("begins at the requested position, scanned from either end", async () => {
		const { bia } = await filled();
		for (const place of [0, 1, 7, 29, 30, 31, 54, 55, 56, 59]) {
			const page = await at(bia, { place });
			const expected = Array.from({ length: Math.min(5, COUNT - place) }, (_, n) => place + n);
			expect([page.place, page.total, numbers(page)]).toEqual([place, COUNT, expected]);
			expect(page.nextCursor === null, `a next page after ${place}`).toBe(place + 5 >= COUNT);
		}
	});

	test("is followed by pages by key", async () => {
		const { bia } = await filled();
		for (const place of [10, 40]) {
			const { nextCursor } = await at(bia, { place });
			expect(numbers(await listMailbox(bia, { mailbox: "inbox", limit: 3, cursor: nextCursor ?? "" }))).toEqual([place + 5, place + 6, place + 7]);
		}
	});

	test("is empty and has the total if the position is beyond the end", async () => {
		const { bia } = await filled(3);
		expect(await at(bia, { place: 99 })).toMatchObject({ items: [], total: 3, nextCursor: null });
		expect(await at(bia, { place: 0 }, { mailbox: "trash" })).toMatchObject({ items: [], total: 0, nextCursor: null });
	});

	test("finds the newest message before a time, with messages above and below it", async () => {
		const { bia, newest } = await filled();
		const until = (ms: number) => ({ until: new Date(ms).toISOString() });
		const page = await at(bia, until(newest - 40_000 + 1), { limit: 50 });
		expect(page.items.find(({ id }) => id === page.targetId)?.subject).toBe("40");
		expect([page.place, numbers(page)[0], numbers(page).at(-1)]).toEqual([15, 15, 59]);
		const strictly = await at(bia, until(newest - 40_000), { limit: 50 });
		expect(strictly.items.find(({ id }) => id === strictly.targetId)?.subject).toBe("41");
	});

	test("shows the end if every message is newer than the time, and the top if none is", async () => {
		const { bia, newest } = await filled();
		const before = await at(bia, { until: new Date(newest - 90_000).toISOString() }, { limit: 50 });
		expect([before.targetId, numbers(before).at(-1), before.nextCursor]).toEqual([null, COUNT - 1, null]);
		const now = await at(bia, { until: new Date(newest + 1).toISOString() });
		expect([now.place, numbers(now)[0], now.items[0]?.id === now.targetId]).toEqual([0, 0, true]);
	});

	test("finds a message by its id in its own mailbox only", async () => {
		const { ana, bia } = await filled();
		const id = (await at(bia, { place: 44 })).items[0]?.id ?? "";
		const page = await at(bia, { rowId: id }, { limit: 50 });
		expect([page.targetId, page.place, page.items[25]?.id]).toEqual([id, 19, id]);
		expect((await at(bia, { rowId: id }, { mailbox: "archive" })).targetId).toBeNull();
		expect((await at(ana, { rowId: id }, { mailbox: "sent" })).targetId).toBeNull();
		expect((await at(bia, { rowId: "nobody's" })).targetId).toBeNull();
	});

	test("counts only unread messages with the unread filter", async () => {
		const { bia } = await filled(20);
		const { items } = await listMailbox(bia, { mailbox: "inbox", limit: 20 });
		for (const row of items.filter((_, index) => index % 2 === 0)) await updateMessage(bia, row.id, { read: true });
		for (const mailbox of ["inbox", "all"] as const) {
			const page = await at(bia, { place: 7 }, { unread: true, mailbox });
			expect([page.total, numbers(page)]).toEqual([10, [15, 17, 19]]);
		}
	});

	test("spans the mailboxes in all and starred, without trash and spam", async () => {
		const { bia } = await filled(12);
		const { items } = await listMailbox(bia, { mailbox: "inbox", limit: 20 });
		for (const row of items) await updateMessage(bia, row.id, { starred: true });
		const file = (index: number, mailbox: "archive" | "trash" | "spam") => updateMessage(bia, items[index]?.id ?? "", { mailbox });
		await file(1, "trash");
		await file(2, "spam");
		await file(5, "archive");
		for (const mailbox of ["all", "starred"] as const) {
			const [early, late] = [await at(bia, { place: 1 }, { mailbox }), await at(bia, { place: 7 }, { mailbox })];
			expect([early.total, numbers(early), numbers(late)]).toEqual([10, [3, 4, 5, 6, 7], [9, 10, 11]]);
		}
	});

	test("has a stable order for messages of the same time", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < 9; n++) await site.send(ana, { to: ["bia"], subject: String(n), text: "." });
		const ids = (await listMailbox(bia, { mailbox: "inbox", limit: 20 })).items.map((row) => row.id);
		for (let place = 0; place < 9; place++) expect((await at(bia, { place }, { limit: 2 })).items.map((row) => row.id)).toEqual(ids.slice(place, place + 2));
	});

	test("marks nothing as delivered or read, and lists nothing of other accounts", async () => {
		const { ana, bia } = await filled(3);
		await at(bia, { place: 0 });
		await at(bia, { until: new Date(site.clock()).toISOString() });
		expect((await listMailbox(ana, { mailbox: "sent", limit: 5 })).items.map(({ deliveries }) => deliveries?.sent)).toEqual([1, 1, 1]);
		const caio = await site.person("caio");
		expect(await at(caio, { place: 0 }, { mailbox: "all" })).toMatchObject({ items: [], total: 0 });
	});
});
