import { expect, test } from "vitest";
import { type ListMessagesInput, listMessagesSchema } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { updateMessage } from "#lib/mail/messages/update-message";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listMailbox, listWholeMailbox } from "./list-mailbox";

onBothDatabases("a mailbox", (site) => {
	const page = (account: AccountId, input: Partial<ListMessagesInput> = {}) => listMailbox(account, { mailbox: "inbox", limit: 50, ...input });
	const subjects = async (account: AccountId, input: Partial<ListMessagesInput> = {}) => (await page(account, input)).items.map(({ subject }) => subject);

	async function listAllIds(account: AccountId, input: Partial<ListMessagesInput>): Promise<string[]> {
		const ids: string[] = [];
		let cursor: string | undefined;
		do {
			const { items, nextCursor } = await page(account, { ...input, cursor });
			expect(items.length).toBeLessThanOrEqual(input.limit ?? 50);
			ids.push(...items.map(({ id }) => id));
			expect(new Set(ids).size).toBe(ids.length);
			cursor = nextCursor ?? undefined;
		} while (cursor !== undefined);
		return ids;
	}

	async function inboxOf(count: number): Promise<AccountId> {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < count; n++) await site.send(ana, { to: ["bia"], subject: `letter ${n}`, text: "." });
		return bia;
	}

	test("lists the newest first", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (const subject of ["one", "two", "three"]) await site.letter(ana, "bia", { subject });
		expect(await subjects(bia)).toEqual(["three", "two", "one"]);
	});

	test.each(["inbox", "all"] as const)("pages %s by key without losing or repeating messages of the same time", async (mailbox) => {
		const bia = await inboxOf(23);
		for (const limit of [1, 2, 5, 22, 23, 24]) {
			const ids = await listAllIds(bia, { mailbox, limit });
			expect(new Set(ids).size).toBe(23);
			expect(ids).toHaveLength(23);
		}
	});

	test("has no next page after its last message", async () => {
		const bia = await inboxOf(4);
		const first = await page(bia, { limit: 2 });
		const second = await page(bia, { limit: 2, cursor: first.nextCursor ?? "" });
		expect(first.nextCursor).not.toBeNull();
		expect(second.items).toHaveLength(2);
		expect(second.nextCursor).toBeNull();
		expect((await page(bia, { mailbox: "trash" })).nextCursor).toBeNull();
	});

	test("shows messages that arrive during paging on the first page only", async () => {
		const bia = await inboxOf(4);
		const first = await page(bia, { limit: 2 });
		site.pass(1000);
		await site.send(bia, { to: ["bia"], subject: "new", text: "." });
		const second = await page(bia, { limit: 2, cursor: first.nextCursor ?? "" });
		expect(second.items.map(({ subject }) => subject)).toEqual(["letter 1", "letter 0"]);
	});

	test("sorts a message by its arrival after it was moved and moved back", async () => {
		const bia = await inboxOf(3);
		const [, second] = (await page(bia)).items;
		await updateMessage(bia, second?.id ?? "", { mailbox: "archive" });
		await updateMessage(bia, second?.id ?? "", { mailbox: "inbox" });
		expect(await subjects(bia)).toEqual(["letter 2", "letter 1", "letter 0"]);
	});

	test("filters by unread, read and starred", async () => {
		const bia = await inboxOf(3);
		const [newest, middle] = (await page(bia)).items;
		await updateMessage(bia, newest?.id ?? "", { read: true });
		await updateMessage(bia, middle?.id ?? "", { starred: true });
		for (const mailbox of ["inbox", "all"] as const) {
			expect(await subjects(bia, { mailbox, unread: true })).toEqual(["letter 1", "letter 0"]);
			expect(await subjects(bia, { mailbox, unread: false })).toEqual(["letter 2"]);
		}
		expect(await subjects(bia, { mailbox: "starred" })).toEqual(["letter 1"]);
	});

	test("all and starred span the mailboxes, without trash and spam", async () => {
		const bia = await inboxOf(4);
		const [a, b, c] = (await page(bia)).items;
		for (const row of [a, b, c]) await updateMessage(bia, row?.id ?? "", { starred: true });
		await updateMessage(bia, a?.id ?? "", { mailbox: "trash" });
		await updateMessage(bia, b?.id ?? "", { mailbox: "spam" });
		await updateMessage(bia, c?.id ?? "", { mailbox: "archive" });
		expect(await subjects(bia, { mailbox: "all" })).toEqual(["letter 1", "letter 0"]);
		expect(await subjects(bia, { mailbox: "starred" })).toEqual(["letter 1"]);
		expect(await subjects(bia, { mailbox: "spam" })).toEqual(["letter 2"]);
	});

	test("lists nothing of other accounts", async () => {
		await inboxOf(2);
		const caio = await site.person("caio");
		for (const mailbox of ["inbox", "sent", "all"] as const) expect(await subjects(caio, { mailbox })).toEqual([]);
	});

	test("lists the same messages with bodies as without", async () => {
		const bia = await inboxOf(3);
		const whole = await listWholeMailbox(bia, listMessagesSchema.parse({}));
		expect(whole.items.map(({ text: _text, html: _html, ...row }) => row)).toEqual((await page(bia)).items);
		expect(whole.items.every(({ text }) => text === ".")).toBe(true);
	});

	test.each(["", "nonsense", "MTIz", "Ojo", Buffer.from("12:x' OR 1=1").toString("base64url"), Buffer.from("-1:abc").toString("base64url")])(
		"refuses %j as a cursor",
		async (cursor) => {
			const bia = await inboxOf(1);
			await expect(page(bia, { cursor })).rejects.toMatchObject({ code: "invalid_input", extra: { errors: [{ path: "cursor", code: "invalid_cursor" }] } });
		},
	);
});
