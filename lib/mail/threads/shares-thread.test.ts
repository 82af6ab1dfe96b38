import { expect, test } from "vitest";
import { updateThread } from "#lib/mail/threads/update-threads";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listHolders } from "./list-holders";
import { sharesThread } from "./shares-thread";

onBothDatabases("sharing a thread", (site) => {
	test("is between those who hold letters of it, in both directions, and nobody else", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		expect(await sharesThread(ana, bia)).toBe(false);
		const { threadId } = await site.letter(ana, "bia");
		await site.letter(caio, "caio");
		expect(await sharesThread(ana, bia)).toBe(true);
		expect(await sharesThread(bia, ana)).toBe(true);
		for (const [one, other] of [
			[ana, caio],
			[caio, ana],
			[bia, caio],
		] as const)
			expect(await sharesThread(one, other)).toBe(false);
		expect(await listHolders(threadId, [caio, ana, bia])).toEqual(new Set([ana, bia]));
		expect(await listHolders("nothing", [caio, ana, bia])).toEqual(new Set());
		expect(await listHolders(threadId, [])).toEqual(new Set());
	});

	test("is not by way of what is in one's own trash or spam", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const { threadId } = await site.letter(ana, "bia");
		await updateThread(bia, threadId, { mailbox: "spam" });
		expect(await sharesThread(bia, ana)).toBe(false);
		expect(await sharesThread(ana, bia)).toBe(true);
		await updateThread(bia, threadId, { mailbox: "inbox" });
		expect(await sharesThread(bia, ana)).toBe(true);
	});

	test("holders are found among more accounts than one query takes", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const { threadId } = await site.letter(ana, "bia");
		const strangers = Array.from({ length: 1_100 }, (_, n) => `stranger-${n}` as typeof ana);
		expect(await listHolders(threadId, [ana, ...strangers, bia])).toEqual(new Set([ana, bia]));
	});
});
