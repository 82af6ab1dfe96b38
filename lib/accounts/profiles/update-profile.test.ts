import { expect, test } from "vitest";
import { updateProfileSchema } from "#lib/contracts/accounts/profile";
import { findAddressees } from "#lib/groups/addressing/find-addressees";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getProfile } from "./get-profile";
import { accessUser, getUser, publicProfile } from "./get-user";
import { listUsers } from "./list-users";
import { updateProfile } from "./update-profile";

onBothDatabases("changing a profile", (site) => {
	test("changes the given fields only, and announces the change to the account", async () => {
		const [ana] = await site.people("ana", "bia");
		const before = await getProfile(ana);
		const after = await expectChangesToExplain([ana], () => updateProfile(ana, { about: "Walks a lot", locale: "pt-BR" }));
		expect(after).toEqual({ ...before, about: "Walks a lot", locale: "pt-BR" });
		expect(await updateProfile(ana, { about: null })).toEqual({ ...before, locale: "pt-BR" });
	});

	test("a new name is found in the directory", async () => {
		const ana = await site.person("ana");
		await expectChangesToExplain([ana], () => updateProfile(ana, { name: "Inês Água" }));
		expect((await listUsers(ana, { query: "agua", limit: 10 })).items).toEqual([{ handle: "ana", name: "Inês Água", kind: "person" }]);
	});

	test("a status is shown to others until its time is over, and working hours until they are cleared", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const until = new Date(site.clock() + 60_000).toISOString();
		const workingHours = { days: [1, 2, 3], from: "09:00", to: "17:00" };
		const input = updateProfileSchema.parse({ status: { text: "In a workshop", until }, workingHours: { ...workingHours, days: [3, 1, 2, 2] } });
		await expectChangesToExplain([ana], () => updateProfile(ana, input, site.clock));
		const seen = async () => publicProfile(await accessUser("ana"), site.clock);
		expect(await seen()).toMatchObject({ status: { text: "In a workshop", until }, workingHours });
		await expectChangesToExplain([], () => updateProfile(ana, input, site.clock));
		site.pass(60_000);
		expect(await seen()).not.toHaveProperty("status");
		expect(await getProfile(ana, site.clock)).not.toHaveProperty("status");
		await updateProfile(ana, { workingHours: null }, site.clock);
		expect(await seen()).not.toHaveProperty("workingHours");
		expect(await getUser(bia, "ana")).toMatchObject({ handle: "ana" });
	});

	test("who is not in the directory is found by the whole handle alone, and can be written to", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await updateProfile(ana, { listed: false });
		expect((await listUsers(bia, { query: "an", limit: 9 })).items).toEqual([]);
		const suggested = async (query: string) => (await findAddressees(bia, { query, limit: 9 })).items.map(({ handle }) => handle);
		expect([await suggested("an"), await suggested("ana"), await suggested("@Ana")]).toEqual([[], ["ana"], ["ana"]]);
		await site.letter(bia, "ana");
		expect(await site.list(ana)).toHaveLength(1);
	});

	test("an empty change announces nothing", async () => {
		const ana = await site.person("ana");
		await expectChangesToExplain([], () => updateProfile(ana, {}));
	});

	test("shortcuts are stored, and reset by null", async () => {
		const ana = await site.person("ana");
		const keyboard = { single: true, keys: { archive: ["y"], trash: [] } };
		expect(await expectChangesToExplain([ana], () => updateProfile(ana, { keyboard }))).toMatchObject({ keyboard });
		await expectChangesToExplain([], () => updateProfile(ana, { keyboard }));
		expect(await updateProfile(ana, { keyboard: null })).not.toHaveProperty("keyboard");
	});

	test("repeating a change announces nothing", async () => {
		const ana = await site.person("ana");
		await updateProfile(ana, { name: "Ana", receipts: false });
		await expectChangesToExplain([], () => updateProfile(ana, { name: "Ana", receipts: false }));
	});

	test("changing the receipts setting does not change a sender's ledger", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		await expectChangesToExplain([bia], () => updateProfile(bia, { receipts: false }));
		await expectChangesToExplain([bia], () => updateProfile(bia, { receipts: true }));
	});
});

test.each([
	["name", ""],
	["name", "x".repeat(81)],
	["name", "two\nlines"],
	["name", "turned \u202e around"],
	["about", "x".repeat(501)],
	["about", "a zero byte \u0000"],
	["about", "half a character \ud83d"],
	["locale", "xx"],
	["timeZone", "Mars/Olympus"],
	["receipts", "yes"],
	["keyboard", { single: true }],
	["keyboard", { single: true, keys: { archive: ["g", "i", "x"] } }],
	["keyboard", { single: true, keys: { archive: ["x".repeat(25)] } }],
	["keyboard", { single: true, keys: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, ["x"]])) }],
	["admin", true],
	["handle", "root"],
])("a profile with %s = %j is refused", (field, value) => {
	expect(updateProfileSchema.safeParse({ [field]: value }).success).toBe(false);
});
