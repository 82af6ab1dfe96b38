import { expect, test } from "vitest";
import { onBothDatabases } from "../../tests/fixtures/house";
import { findInviter } from "./find-inviter";
import { houseAccount } from "./house-account";

onBothDatabases("an invitation", (house) => {
	test("greets in the name of whoever is here, however the handle is written, and tells no more of them", async () => {
		const ana = await house.person("ana", { displayName: "Ana Souza" });
		await house.run("UPDATE account SET about = 'Private' WHERE id = ?", ana);
		expect(await findInviter(" @ANA ")).toEqual({ handle: "ana", name: "Ana Souza", kind: "person" });
	});

	test.each(["", "nobody", "a%", "a\u0000", "pombo"])("greets in nobody's name for %j", async (handle) => {
		await house.person("ana");
		await houseAccount();
		expect(await findInviter(handle)).toBeNull();
	});

	test("greets in nobody's name once its writer is gone", async () => {
		const ana = await house.person("ana");
		await house.run("UPDATE account SET deleted_at = 1 WHERE id = ?", ana);
		expect(await findInviter("ana")).toBeNull();
	});
});
