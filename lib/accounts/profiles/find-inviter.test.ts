import { expect, test } from "vitest";
import { systemAccount } from "#lib/accounts/system-account";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { findInviter } from "./find-inviter";

onBothDatabases("an invitation", (site) => {
	test("finds the inviter in any spelling of the handle, and returns only the public name", async () => {
		const ana = await site.person("ana", { displayName: "Ana Souza" });
		await site.run("UPDATE account SET about = 'Private' WHERE id = ?", ana);
		expect(await findInviter(" @ANA ")).toEqual({ handle: "ana", name: "Ana Souza", kind: "person" });
	});

	test.each(["", "nobody", "a%", "a\u0000", "pombo"])("finds nobody for %j", async (handle) => {
		await site.person("ana");
		await systemAccount();
		expect(await findInviter(handle)).toBeNull();
	});

	test("finds nobody once the inviter's account is deleted", async () => {
		const ana = await site.person("ana");
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", ana);
		expect(await findInviter("ana")).toBeNull();
	});
});
