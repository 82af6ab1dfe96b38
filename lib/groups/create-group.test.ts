import { expect, test } from "vitest";
import { type CreateGroupInput, createGroupSchema } from "#lib/contracts/groups/groups";
import type { AccountId } from "#lib/core/ids";
import { putMember } from "#lib/groups/members/put-member";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { makeGroup } from "../../tests/fixtures/make-group";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { createGroup } from "./create-group";
import { deleteGroup } from "./delete-group";
import { getGroup } from "./get-group";
import { updateGroup } from "./update-group";

onBothDatabases("a group", (site) => {
	const create = (owner: AccountId, input: Partial<CreateGroupInput> & { handle: string }) =>
		createGroup(owner, createGroupSchema.parse({ name: "Design", ...input }), site.clock);

	test("has its maker as owner, and nobody else hears of it", async () => {
		const [ana] = await site.people("ana", "bia");
		const group = await expectChangesToExplain([ana], () => create(ana, { handle: "Design", description: "Shapes" }));
		expect(group).toEqual({
			handle: "design",
			name: "Design",
			description: "Shapes",
			joinPolicy: "invite",
			postPolicy: "members",
			archivePolicy: "all",
			members: 1,
			myRole: "owner",
			myState: "member",
		});
	});

	test("cannot take a person's handle, nor a person a group's", async () => {
		const [ana] = await site.people("ana", "bia");
		await expect(create(ana, { handle: "bia" })).rejects.toMatchObject({ code: "handle_taken", extra: { errors: [{ path: "handle" }] } });
		await create(ana, { handle: "design" });
		await expect(create(ana, { handle: "design" })).rejects.toMatchObject({ code: "handle_taken" });
		await expect(site.person("design")).rejects.toMatchObject({ code: "username_taken" });
		expect(await site.rows("SELECT handle FROM account WHERE kind = 'group'")).toEqual([{ handle: "design" }]);
		expect(await site.rows("SELECT members FROM group_profile")).toEqual([{ members: 1 }]);
	});

	test("of a group and a person that take one handle at once, one exists", async () => {
		const ana = await site.person("ana");
		const outcomes = await Promise.allSettled([create(ana, { handle: "design" }), site.person("design"), create(ana, { handle: "design" })]);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM account WHERE handle = 'design'")).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM handle WHERE name = 'design'")).toHaveLength(1);
	});

	test.each(["admin", "x", "two words", "дизайн"])("is not called %s", (handle) => {
		expect(createGroupSchema.safeParse({ handle, name: "Design" }).success).toBe(false);
	});

	test("is changed by its admins, for every member, invited and waiting person", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia });
		const input = { name: "Design team", description: "Shapes", postPolicy: "anyone" as const };
		const group = await expectChangesToExplain([ana, bia, await accountOf("design")], () => updateGroup(ana, "design", input));
		expect(group).toMatchObject(input);
		await expectChangesToExplain([], () => updateGroup(ana, "design", input));
		await expectChangesToExplain([ana, bia], () => updateGroup(ana, "design", { joinPolicy: "request" }));
		await putMember(caio, "design", "caio", {});
		await expectChangesToExplain([ana, bia, caio], () => updateGroup(ana, "design", { archivePolicy: "since-joining" }));
		const refused = await expectChangesToExplain([], () => updateGroup(bia, "design", { name: "Mine" }).catch((error: unknown) => error));
		expect(refused).toMatchObject({ code: "not_allowed" });
	});

	test("is unknown to strangers while it is joined by invitation, and known without its members otherwise", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia });
		await expect(getGroup(caio, "design")).rejects.toMatchObject({ code: "not_found" });
		await expect(updateGroup(caio, "design", { name: "Mine" })).rejects.toMatchObject({ code: "not_found" });
		await expect(deleteGroup(caio, "design")).rejects.toMatchObject({ code: "not_found" });
		await updateGroup(ana, "design", { joinPolicy: "request" });
		expect(await getGroup(caio, "@Design")).toMatchObject({ handle: "design", members: 2, myRole: null, myState: null });
		await expect(updateGroup(caio, "design", { name: "Mine" })).rejects.toMatchObject({ code: "not_found" });
	});

	test("is deleted by an owner for all of its people, with its key; its address stays taken", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia });
		await expect(deleteGroup(bia, "design")).rejects.toMatchObject({ code: "not_allowed" });
		await expectChangesToExplain([ana, bia], () => deleteGroup(ana, "design", site.clock));
		for (const person of [ana, bia]) await expect(getGroup(person, "design")).rejects.toMatchObject({ code: "not_found" });
		await expect(deleteGroup(ana, "design")).rejects.toMatchObject({ code: "not_found" });
		await expect(create(ana, { handle: "design" })).rejects.toMatchObject({ code: "handle_taken" });
		await expect(site.person("design")).rejects.toMatchObject({ code: "username_taken" });
		expect(await site.rows("SELECT key_wrapped FROM account WHERE handle = 'design'")).toEqual([{ key_wrapped: null }]);
		expect(await site.rows("SELECT 1 FROM group_member")).toEqual([]);
	});

	async function accountOf(handle: string): Promise<AccountId> {
		const [row] = await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = ?", handle);
		if (!row) throw new Error(`there is no account ${handle}`);
		return row.id;
	}
});
