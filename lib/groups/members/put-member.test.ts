import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { getGroup } from "#lib/groups/get-group";
import { listInvitations } from "#lib/groups/list-groups";
import { updateGroup } from "#lib/groups/update-group";
import { changesSince, expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listMembers } from "./list-members";
import { putMember } from "./put-member";
import { removeMember } from "./remove-member";

onBothDatabases("membership", (site) => {
	const members = async (viewer: AccountId, state: "member" | "invited" | "requested" = "member") =>
		(await listMembers(viewer, "design", { state, limit: 50 })).items.map(({ member, role }) => `${member.handle} ${role}`);
	/** Expects a refusal that changes nothing for anybody. */
	const refused = async (act: () => Promise<unknown>, code: string) =>
		expect(await expectChangesToExplain([], () => act().catch((error: unknown) => error))).toMatchObject({ code });

	test("members are found by handle and by the words of their names, as people are, and nobody else is", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const caio = await site.person("caio", { displayName: "Caio Bragança" });
		await makeGroup(ana, "design", { bia, caio });
		const found = async (query: string) => (await listMembers(ana, "design", { state: "member", query, limit: 50 })).items.map(({ member }) => member.handle);
		expect(await found("b")).toEqual(["bia", "caio"]);
		expect(await found("@CAI")).toEqual(["caio"]);
		expect(await found("braganca")).toEqual(["caio"]);
		expect(await found("%")).toEqual([]);
	});

	test("an admin invites, the person accepts, and plain members hear of it then", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "design", { bia });
		await expectChangesToExplain([ana, caio], () => putMember(ana, "design", "caio", { role: "admin" }));
		expect((await listInvitations(caio, { limit: 50 })).items).toMatchObject([{ handle: "design", members: 2, myRole: "admin", myState: "invited" }]);
		expect(await members(ana, "invited")).toEqual(["caio admin"]);
		await expect(listMembers(caio, "design", { state: "member", limit: 50 })).rejects.toMatchObject({ code: "not_found" });
		await expect(listMembers(bia, "design", { state: "invited", limit: 50 })).rejects.toMatchObject({ code: "not_found" });
		await expectChangesToExplain([ana, bia, caio], () => putMember(caio, "design", "caio", {}));
		expect(await members(caio)).toEqual(["ana owner", "bia member", "caio admin"]);
		expect((await listInvitations(caio, { limit: 50 })).items).toEqual([]);
	});

	test("an invitation is declined, or taken back, and the group is unknown again", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design");
		for (const who of [bia, ana]) {
			await putMember(ana, "design", "bia", {});
			await expectChangesToExplain([ana, bia], () => removeMember(who, "design", "bia"));
			await expect(getGroup(bia, "design")).rejects.toMatchObject({ code: "not_found" });
			await expect(putMember(bia, "design", "bia", {})).rejects.toMatchObject({ code: "not_found" });
		}
	});

	test("anybody joins an open group, once", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "open" });
		await expectChangesToExplain([ana, bia, caio], () => putMember(caio, "design", "@Caio", {}));
		await expectChangesToExplain([], () => putMember(caio, "design", "caio", { role: "member" }));
		expect(await getGroup(caio, "design")).toMatchObject({ members: 3, myRole: "member", myState: "member" });
	});

	test("a request waits for an admin, who approves it, or refuses it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "request" });
		await expectChangesToExplain([ana, caio], () => putMember(caio, "design", "caio", {}));
		await expectChangesToExplain([], () => putMember(caio, "design", "caio", {}));
		expect(await members(ana, "requested")).toEqual(["caio member"]);
		await refused(() => putMember(bia, "design", "caio", {}), "not_allowed");
		await expectChangesToExplain([ana, caio], () => removeMember(ana, "design", "caio"));
		await putMember(caio, "design", "caio", {});
		await expectChangesToExplain([ana, bia, caio], () => putMember(ana, "design", "caio", {}));
		expect(await members(bia)).toEqual(["ana owner", "bia member", "caio member"]);
	});

	test("who waits joins by themselves once the group is open", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", {}, { joinPolicy: "request" });
		await putMember(bia, "design", "bia", {});
		await expectChangesToExplain([ana, bia], () => updateGroup(ana, "design", { joinPolicy: "open" }));
		await expectChangesToExplain([ana, bia], () => putMember(bia, "design", "bia", {}));
		expect(await members(bia)).toEqual(["ana owner", "bia member"]);
	});

	test("nobody gives themselves a role", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "open" });
		await refused(() => putMember(bia, "design", "bia", { role: "admin" }), "not_allowed");
		await refused(() => putMember(caio, "design", "caio", { role: "owner" }), "not_allowed");
		await putMember(ana, "design", "bia", { role: "admin" });
		await refused(() => putMember(bia, "design", "bia", { role: "owner" }), "not_allowed");
		await refused(() => putMember(bia, "design", "caio", { role: "owner" }), "not_allowed");
		await refused(() => putMember(bia, "design", "ana", { role: "member" }), "not_allowed");
		await refused(() => removeMember(bia, "design", "ana"), "not_allowed");
	});

	test("a role changes for every member at once, and the person's own list is loaded again", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia, caio });
		await expectChangesToExplain([ana, bia, caio], () => putMember(ana, "design", "bia", { role: "admin" }));
		const [change] = (await changesSince(caio, 0)).slice(-1);
		expect(change).toMatchObject({
			type: "group",
			op: "updated",
			id: "design/bia",
			data: { members: 3, member: { member: { handle: "bia" }, role: "admin" } },
		});
		await expectChangesToExplain([ana, bia, caio], () => putMember(bia, "design", "bia", { role: "member" }));
		await expectChangesToExplain([ana, bia, caio], () => removeMember(ana, "design", "bia"));
		expect((await changesSince(caio, 0)).at(-1)).toMatchObject({ data: { members: 2, member: { member: { handle: "bia" }, role: null, state: null } } });
	});

	test("the last owner cannot leave, step down or be removed; after handing over they can", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", { bia });
		await refused(() => removeMember(ana, "design", "ana"), "last_owner");
		await refused(() => putMember(ana, "design", "ana", { role: "admin" }), "last_owner");
		await expectChangesToExplain([ana, bia], () => putMember(ana, "design", "bia", { role: "owner" }));
		await expectChangesToExplain([ana, bia], () => removeMember(ana, "design", "ana"));
		expect(await members(bia)).toEqual(["bia owner"]);
		await refused(() => removeMember(bia, "design", "bia"), "last_owner");
	});

	test("an invitation as owner does not count as one", async () => {
		const [ana] = await site.people("ana", "bia");
		await makeGroup(ana, "design");
		await putMember(ana, "design", "bia", { role: "owner" });
		await refused(() => removeMember(ana, "design", "ana"), "last_owner");
	});

	test("only people are members", async () => {
		const [ana] = await site.people("ana");
		await makeGroup(ana, "design");
		await makeGroup(ana, "aurora");
		for (const handle of ["aurora", "nobody-here", "a\u0000", "design"]) await refused(() => putMember(ana, "design", handle, {}), "invalid_input");
		await refused(() => removeMember(ana, "design", "aurora"), "not_found");
	});

	test("a stranger neither invites nor removes, whether or not they may see the group", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio", "duda");
		const duda = (await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = 'duda'"))[0]?.id as AccountId;
		await makeGroup(ana, "design", { bia });
		for (const joinPolicy of ["invite", "open"] as const) {
			await updateGroup(ana, "design", { joinPolicy });
			await refused(() => putMember(duda, "design", "caio", {}), "not_found");
			await refused(() => removeMember(duda, "design", "bia"), "not_found");
			await expect(listMembers(duda, "design", { state: "member", limit: 50 })).rejects.toMatchObject({ code: "not_found" });
		}
	});
});

onBothDatabases("acts on one group at once", (site) => {
	const outcomeOf = (act: Promise<unknown>) =>
		act.then(
			() => "done",
			(error: { code?: string }) => error.code ?? String(error),
		);

	test("of two owners who leave, one stays", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", { bia });
		await putMember(ana, "design", "bia", { role: "owner" });
		const outcomes = await Promise.all([outcomeOf(removeMember(ana, "design", "ana")), outcomeOf(removeMember(bia, "design", "bia"))]);
		expect(outcomes.sort()).toEqual(["done", "last_owner"]);
		expect(await site.rows("SELECT role FROM group_member")).toEqual([{ role: "owner" }]);
		expect(await site.rows("SELECT members FROM group_profile")).toEqual([{ members: 1 }]);
	});

	test("of two admins who remove each other, one does", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia, caio });
		for (const handle of ["bia", "caio"]) await putMember(ana, "design", handle, { role: "admin" });
		const outcomes = await Promise.all([outcomeOf(removeMember(bia, "design", "caio")), outcomeOf(removeMember(caio, "design", "bia"))]);
		expect(outcomes.sort()).toEqual(["done", "not_found"]);
		expect(await site.rows("SELECT role FROM group_member ORDER BY role")).toEqual([{ role: "admin" }, { role: "owner" }]);
	});

	test("twenty people who join are all members, and everybody's journal explains it", async () => {
		const handles = Array.from({ length: 20 }, (_, n) => `reader-${n}`);
		const [ana] = await site.people("ana");
		const ids = await Promise.all(handles.map((handle) => site.person(handle)));
		await makeGroup(ana, "design", {}, { joinPolicy: "open" });
		await expectChangesToExplain([ana, ...ids], () => Promise.all(ids.map((id, at) => putMember(id, "design", handles[at] ?? "", {}))));
		expect(await site.rows("SELECT members FROM group_profile")).toEqual([{ members: 21 }]);
	});
});
