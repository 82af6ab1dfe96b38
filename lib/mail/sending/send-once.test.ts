import { expect, test } from "vitest";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";

onBothDatabases("a message with a client id", (site) => {
	test("is sent once when it is repeated, and the first message is returned", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const first = await expectChangesToExplain([ana, bia], () => site.letter(ana, "bia", { clientId: "once" }));
		const second = await expectChangesToExplain([], () => site.letter(ana, "bia", { clientId: "once", text: "Other words" }));
		expect(second).toEqual(first);
		expect(first.clientId).toBe("once");
		expect(await site.list(bia)).toHaveLength(1);
	});

	test("is sent once by concurrent calls, and all return the same message", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const messages = await expectChangesToExplain([ana, bia], () =>
			Promise.all(Array.from({ length: 5 }, () => site.letter(ana, "bia", { clientId: "once" }))),
		);
		expect(new Set(messages.map(({ id }) => id)).size).toBe(1);
		expect(await site.list(bia)).toHaveLength(1);
		expect(await site.list(ana, "sent")).toHaveLength(1);
		for (const table of ["message", "submission", "delivery"]) expect(await site.rows(`SELECT 1 FROM ${table}`)).toHaveLength(1);
	});

	test("returns the first message even if its recipient was deleted since", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const first = await site.letter(ana, "bia", { clientId: "once" });
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", bia);
		expect((await site.letter(ana, "bia", { clientId: "once" })).id).toBe(first.id);
	});

	test("is scoped to the sender: another account's same id sends another message", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await site.letter(ana, "caio", { clientId: "once" });
		await site.letter(bia, "caio", { clientId: "once" });
		expect(await site.list(caio)).toHaveLength(2);
		expect((await site.list(caio)).every((row) => !("clientId" in row))).toBe(true);
	});

	test("is not used up by a refused message", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await expect(site.letter(ana, "nobody-here", { clientId: "once" })).rejects.toMatchObject({ code: "unknown_recipients" });
		await site.letter(ana, "bia", { clientId: "once" });
		expect(await site.list(bia)).toHaveLength(1);
	});

	test("without a client id, the same message is sent twice", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await Promise.all([site.letter(ana, "bia"), site.letter(ana, "bia")]);
		expect(await site.list(bia)).toHaveLength(2);
	});
});
