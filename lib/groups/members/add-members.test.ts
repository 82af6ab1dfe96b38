import { expect, test } from "vitest";
import { addMembersSchema } from "#lib/contracts/groups/groups";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { deleteGroup } from "#lib/groups/delete-group";
import { getGroup } from "#lib/groups/get-group";
import { changesSince, expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { makePeople } from "../../../tests/fixtures/make-people";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { addMembers } from "./add-members";
import { listMembers } from "./list-members";
import { putMember } from "./put-member";

onBothDatabases("many members", (site) => {
	test("are added at once by a site administrator, who need not be a member", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda", "eva");
		await makeGroup(bia, "design", { caio });
		await putMember(bia, "design", "duda", { role: "admin" });
		const input = addMembersSchema.parse({ handles: ["@Eva", "duda", "caio", "eva"] });
		const eva = await idOf("eva");
		expect(await expectChangesToExplain([bia, caio, duda, eva], () => addMembers(ana, "design", input))).toEqual({ added: 2, members: 4 });
		expect(await expectChangesToExplain([], () => addMembers(ana, "design", input))).toEqual({ added: 0, members: 4 });
		expect((await listMembers(eva, "design", { state: "member", limit: 50 })).items.map(({ member, role }) => [member.handle, role])).toEqual([
			["bia", "owner"],
			["caio", "member"],
			["duda", "admin"],
			["eva", "member"],
		]);
	});

	test("are added by nobody else, and none where one handle is unknown", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await makeGroup(bia, "design");
		await expect(addMembers(bia, "design", { handles: ["caio"] })).rejects.toMatchObject({ code: "not_found" });
		const refused = () => addMembers(ana, "design", { handles: ["caio", "nobody-here", "design"] }).catch((error: unknown) => error);
		expect(await expectChangesToExplain([], refused)).toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "handles.1" }, { path: "handles.2" }] },
		});
		expect(await getGroup(bia, "design")).toMatchObject({ members: 1 });
	});

	test("above the bound, an act tells the admins and the person concerned; deleting the group tells everybody", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "open" });
		await addMembers(ana, "design", { handles: await makePeople(LIMITS.groupChangesMax) });
		const [before, reader] = [await lastSeq(bia), await idOf("reader-0")];
		await putMember(caio, "design", "caio", {});
		await putMember(ana, "design", "caio", { role: "admin" });
		expect(await lastSeq(bia)).toBe(before);
		expect((await changesSince(ana, 0)).slice(-2)).toMatchObject([{ id: "design/caio" }, { id: "design/caio", data: { members: LIMITS.groupChangesMax + 3 } }]);
		expect((await changesSince(caio, 0)).map(({ op, id }) => [op, id])).toEqual([
			["created", "design/caio"],
			["updated", "design/caio"],
		]);
		await deleteGroup(ana, "design", site.clock);
		for (const person of [ana, bia, caio, reader]) expect((await changesSince(person, 0)).at(-1)).toMatchObject({ op: "deleted", id: "design" });
		expect(await site.rows("SELECT 1 FROM group_member")).toEqual([]);
		expect(await site.rows("SELECT members FROM group_profile")).toEqual([{ members: 0 }]);
		await expect(getGroup(ana, "design")).rejects.toMatchObject({ code: "not_found" });
	});

	async function idOf(handle: string): Promise<AccountId> {
		const [row] = await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = ?", handle);
		if (!row) throw new Error(`there is no account ${handle}`);
		return row.id;
	}

	async function lastSeq(account: AccountId): Promise<number> {
		return (await changesSince(account, 0)).at(-1)?.seq ?? 0;
	}
});
