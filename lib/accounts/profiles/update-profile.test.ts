import { expect, test } from "vitest";
import { updateProfileSchema } from "#lib/contracts/accounts";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getProfile } from "./get-profile";
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
