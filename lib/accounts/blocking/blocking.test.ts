import { expect, test } from "vitest";
import { systemAccount } from "#lib/accounts/system-account";
import { bus } from "#lib/core/bus";
import { read } from "#lib/db/store";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { blockPerson } from "./block-person";
import { findBlockedOf, findBlockers } from "./find-blocks";
import { listBlocked } from "./list-blocked";
import { unblockPerson } from "./unblock-person";

onBothDatabases("blocking a person", (site) => {
	const all = { limit: 100 };
	const view = (handle: string) => ({ person: { handle, name: handle, kind: "person" }, since: new Date(site.clock()).toISOString() });

	test("is announced to one's own devices, and to nobody else's", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await expectChangesToExplain([ana], () => blockPerson(ana, "bia", site.clock));
		await expectChangesToExplain([ana], () => blockPerson(ana, " @Caio", site.clock));
		expect(await listBlocked(ana, all)).toEqual({ items: [view("bia"), view("caio")], nextCursor: null });
		expect(await listBlocked(bia, all)).toEqual({ items: [], nextCursor: null });
		await expectChangesToExplain([ana], () => unblockPerson(ana, "BIA"));
		expect((await listBlocked(ana, all)).items).toEqual([view("caio")]);
	});

	test("twice, also at once, changes nothing the second time, and so does unblocking", async () => {
		const [ana] = await site.people("ana", "bia");
		await Promise.all(Array.from({ length: 5 }, () => blockPerson(ana, "bia")));
		expect(await site.rows("SELECT type, op, object_id FROM change")).toEqual([{ type: "blocked", op: "created", object_id: "bia" }]);
		await expectChangesToExplain([], () => blockPerson(ana, "bia"));
		await Promise.all(Array.from({ length: 5 }, () => unblockPerson(ana, "bia")));
		expect(await site.rows("SELECT op FROM change ORDER BY modseq")).toEqual([{ op: "created" }, { op: "deleted" }]);
		await expectChangesToExplain([], () => unblockPerson(ana, "bia"));
	});

	test("is refused for oneself, for the system account, and for a name that is no person's, as a group's", async () => {
		const [ana, team] = await site.people("ana", "team", "gone");
		await systemAccount(site.clock);
		await site.run("UPDATE account SET kind = 'group' WHERE id = ?", team);
		await site.run("UPDATE account SET deleted_at = 1 WHERE handle = 'gone'");
		const refused = (code: string) => ({ code: "invalid_input", extra: { errors: [{ path: "handle", code, message: expect.stringMatching(/\w/) }] } });
		await expect(blockPerson(ana, "ana")).rejects.toMatchObject(refused("own_handle"));
		await expect(blockPerson(ana, "pombo")).rejects.toMatchObject(refused("not_a_person"));
		for (const unknown of ["nobody", "gone", "team", "", "%", "a\u0000b", "x".repeat(500)]) {
			await expect(blockPerson(ana, unknown)).rejects.toMatchObject({ code: "not_found" });
		}
		for (const unknown of ["nobody", "team"]) await expect(unblockPerson(ana, unknown)).rejects.toMatchObject({ code: "not_found" });
		expect(await site.rows("SELECT * FROM blocked")).toEqual([]);
	});

	test("can be undone after the person was deleted", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await blockPerson(ana, "bia");
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", bia);
		expect((await listBlocked(ana, all)).items).toHaveLength(1);
		await unblockPerson(ana, "bia");
		expect((await listBlocked(ana, all)).items).toEqual([]);
	});

	test("is listed by pages, each person once", async () => {
		const handles = ["bia", "caio", "duda", "edu", "fabi"];
		const ana = await site.person("ana");
		await site.people(...handles);
		for (const handle of handles.toReversed()) await blockPerson(ana, handle);
		const pages: string[][] = [];
		for (let cursor: string | undefined | null; cursor !== null; ) {
			const { items, nextCursor } = await listBlocked(ana, { limit: 2, cursor });
			pages.push(items.map(({ person }) => person.handle));
			cursor = nextCursor;
		}
		expect(pages).toEqual([["bia", "caio"], ["duda", "edu"], ["fabi"]]);
	});

	test("is found in both directions, and tells presence that it changed", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const changed: string[] = [];
		const listener = (id: string) => void changed.push(id);
		bus().on("visibility-changed", listener);
		await blockPerson(ana, "bia");
		await blockPerson(ana, "bia");
		await blockPerson(caio, "bia");
		await unblockPerson(caio, "bia");
		await unblockPerson(caio, "bia");
		bus().off("visibility-changed", listener);
		expect(changed).toEqual([ana, caio, caio]);
		expect(await findBlockers(read(), [bia, caio, ana], bia)).toEqual(new Set([ana]));
		expect(await findBlockers(read(), [bia, caio], ana)).toEqual(new Set());
		expect(await findBlockedOf(read(), ana, [caio, bia])).toEqual(new Set([bia]));
		expect(await findBlockedOf(read(), bia, [ana, caio])).toEqual(new Set());
		expect(await findBlockers(read(), [], bia)).toEqual(new Set());
		expect(await findBlockedOf(read(), ana, [])).toEqual(new Set());
	});
});
