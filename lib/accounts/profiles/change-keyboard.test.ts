import { expect, test } from "vitest";
import { keyboardChangeSchema } from "#lib/contracts/accounts/profile";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { changeKeyboard } from "./change-keyboard";

onBothDatabases("changing shortcuts", (site) => {
	test("concurrent changes of different keys by two devices are both stored", async () => {
		const ana = await site.person("ana");
		await Promise.all([
			changeKeyboard(ana, { keys: { archive: ["y"] } }),
			changeKeyboard(ana, { keys: { star: ["z"] } }),
			changeKeyboard(ana, { single: false }),
		]);
		expect((await changeKeyboard(ana, {})).keyboard).toEqual({ single: false, keys: { archive: ["y"], star: ["z"] } });
	});

	test("resetting a key restores its default, and resetting the last one stores nothing", async () => {
		const ana = await site.person("ana");
		await changeKeyboard(ana, { keys: { archive: ["y"], star: [] } });
		expect((await changeKeyboard(ana, { keys: { archive: null } })).keyboard).toEqual({ single: true, keys: { star: [] } });
		expect(await expectChangesToExplain([ana], () => changeKeyboard(ana, { keys: { star: null } }))).not.toHaveProperty("keyboard");
	});

	test("the limit on keys holds over several changes", async () => {
		const ana = await site.person("ana");
		const many = (from: number) => Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`k${from + n}`, ["x"]]));
		await changeKeyboard(ana, { keys: many(0) });
		await expect(changeKeyboard(ana, { keys: many(40) })).rejects.toMatchObject({ code: "invalid_input" });
	});

	test("null resets all keys, and repeating a change announces nothing", async () => {
		const ana = await site.person("ana");
		await changeKeyboard(ana, { single: false, keys: { archive: ["y"] } });
		await expectChangesToExplain([], () => changeKeyboard(ana, { single: false, keys: { archive: ["y"] } }));
		expect(await changeKeyboard(ana, null)).not.toHaveProperty("keyboard");
	});
});

test.each([
	[{ single: "yes" }],
	[{ keys: { archive: ["g", "i", "x"] } }],
	[{ keys: { archive: "y" } }],
	[{ keys: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, null])) }],
	[{ all: true }],
])("%j is refused", (change) => {
	expect(keyboardChangeSchema.safeParse(change).success).toBe(false);
});
