import { expect, test } from "vitest";
import { administrationLog } from "#lib/accounts/managing/record-administration";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { listEvents } from "#lib/audit/list-events";
import type { AccountId } from "#lib/core/ids";
import { getGroup } from "#lib/groups/get-group";
import { addMembers } from "#lib/groups/members/add-members";
import { listMembers } from "#lib/groups/members/list-members";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listAllGroups } from "./list-all-groups";
import { makeGroupOwner, removeGroup } from "./manage-group";

onBothDatabases("a group in administration", (site) => {
	const sessionOf = async (accountId: AccountId) => (await findSession(await createSession(accountId, { kind: "web" }, site.clock), site.clock)) as Session;
	const log = async () => (await listEvents(await administrationLog(), { limit: 9 })).items;

	test("is listed with its owners, for who is no member, too", async () => {
		const [, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(bia, "design", { caio });
		expect(await listAllGroups({ query: "des", limit: 9 })).toMatchObject({ items: [{ handle: "design", members: 2, owners: ["bia"] }], nextCursor: null });
		expect((await listAllGroups({ query: "nothing", limit: 9 })).items).toEqual([]);
	});

	test("gets a member as its owner, and never somebody who could not read it before", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		const administrator = await sessionOf(ana);
		await makeGroup(bia, "design", { caio });
		for (const stranger of ["ana", "duda", "nobody"]) {
			await expect(makeGroupOwner(administrator, "design", stranger, site.clock)).rejects.toMatchObject({ code: "not_a_member" });
		}
		await expect(makeGroupOwner(await sessionOf(duda), "design", "caio", site.clock)).rejects.toMatchObject({ code: "not_found" });
		await expectChangesToExplain([bia, caio], () => makeGroupOwner(administrator, "design", "caio", site.clock));
		await makeGroupOwner(administrator, "design", "caio", site.clock);
		expect((await listMembers(bia, "design", { state: "member", limit: 9 })).items.map(({ role }) => role)).toEqual(["owner", "owner"]);
		expect(await log()).toMatchObject([{ kind: "group_owner_made", detail: { by: "ana", group: "design", subject: "caio" } }]);
	});

	test("is deleted for its members, who keep their copies", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(bia, "design", { caio });
		await site.letter(bia, "design");
		await expect(removeGroup(await sessionOf(bia), "design", site.clock)).rejects.toMatchObject({ code: "not_found" });
		await removeGroup(await sessionOf(ana), "design", site.clock);
		await expect(getGroup(bia, "design")).rejects.toMatchObject({ code: "not_found" });
		expect(await site.list(caio)).toHaveLength(1);
		expect(await log()).toMatchObject([{ kind: "group_deleted", detail: { group: "design" } }]);
	});

	test("is not opened to an administrator by adding themselves", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await makeGroup(bia, "design");
		await expect(addMembers(ana, "design", { handles: ["caio", "ana"] })).rejects.toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "handles.1", code: "not_yourself" }] },
		});
		await addMembers(ana, "design", { handles: ["caio"] });
		expect(await log()).toMatchObject([{ kind: "members_added", detail: { by: "ana", group: "design", people: 1 } }]);
	});
});
