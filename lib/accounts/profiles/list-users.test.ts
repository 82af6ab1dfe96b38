import { expect, test } from "vitest";
import { listUsersSchema } from "#lib/contracts/accounts/profile";
import type { AccountId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getUser } from "./get-user";
import { listUsers } from "./list-users";

onBothDatabases("the directory", (site) => {
	const find = async (viewer: AccountId, query: string) => (await listUsers(viewer, listUsersSchema.parse({ query }))).items.map(({ handle }) => handle);

	test("finds people by the beginning of a handle or of a word of their name, without accents or capitals", async () => {
		const ana = await site.person("ana", { displayName: "Ana Água" });
		await site.person("inma", { displayName: "Inês Mãe d'Água" });
		await site.person("bia");
		expect(await find(ana, "")).toEqual(["ana", "bia", "inma"]);
		expect(await find(ana, "@AN")).toEqual(["ana"]);
		expect(await find(ana, "ines")).toEqual(["inma"]);
		expect(await find(ana, "mae")).toEqual(["inma"]);
		expect(await find(ana, "gua")).toEqual([]);
	});

	test.each(["%", "_", "\\", "'", "a%", "%%%"])("matches %s as a character, not as a pattern", async (query) => {
		const ana = await site.person("ana");
		expect(await find(ana, query)).toEqual([]);
	});

	test("a zero byte finds nobody and causes no error", async () => {
		const ana = await site.person("ana");
		expect(await find(ana, "a\u0000")).toEqual([]);
		await expect(getUser(ana, "a\u0000")).rejects.toMatchObject({ code: "not_found" });
	});

	test("pages contain everybody exactly once", async () => {
		const handles = ["ana", "a-1", "a.2", "a_3", "ab", "bia", "b2"];
		const [viewer] = (await site.people(...handles)) as [AccountId];
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await listUsers(viewer, { query: "", limit: 2, cursor });
			expect(page.items.length).toBeLessThanOrEqual(2);
			seen.push(...page.items.map(({ handle }) => handle));
			expect(new Set(seen).size).toBe(seen.length);
			cursor = page.nextCursor ?? undefined;
		} while (cursor !== undefined);
		expect(seen).toHaveLength(handles.length);
		expect([...seen].sort()).toEqual([...handles].sort());
	});

	test("shows a person's public profile, and not a deleted account", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		expect(await getUser(ana, "@BIA")).toEqual({ handle: "bia", name: "bia", kind: "person", timeZone: "UTC" });
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", bia);
		await expect(getUser(ana, "bia")).rejects.toMatchObject({ code: "not_found" });
		expect(await find(ana, "bia")).toEqual([]);
	});
});
