import { expect, test } from "vitest";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { checkUsername } from "./check-username";

onBothDatabases("checking a user name", (site) => {
	test("a free name is valid and does not exist", async () => {
		expect(await checkUsername({ username: "ana" })).toEqual({ username: "ana", valid: true, exists: false });
	});

	test("a taken name is found in any spelling", async () => {
		await site.person("ana");
		expect(await checkUsername({ username: " @ANA " })).toEqual({ username: "ana", valid: true, exists: true });
	});

	test("an invalid name returns the problem", async () => {
		expect(await checkUsername({ username: "Postmaster" })).toEqual({ username: "postmaster", valid: false, exists: false, problem: "reserved" });
		expect(await checkUsername({ username: "а" })).toMatchObject({ valid: false, problem: "not_ascii" });
		expect(await checkUsername({ username: "" })).toMatchObject({ valid: false, problem: "too_short" });
	});

	test("a name that looks like another one cannot be taken, by a person or a group", async () => {
		await site.people("carlos", "mario");
		for (const username of ["car1os", "carl0s", "rnario"]) {
			expect(await checkUsername({ username })).toMatchObject({ valid: false, exists: false, problem: "look_alike" });
			await expect(site.person(username)).rejects.toMatchObject({ code: "username_taken" });
		}
		const bia = await site.person("bia");
		await expect(makeGroup(bia, "car1os")).rejects.toMatchObject({ code: "handle_taken" });
		for (const username of ["carla", "mari0", "carlos1"]) expect(await checkUsername({ username })).toMatchObject({ valid: true });
	});

	test("a zero byte gives an invalid name, not an error", async () => {
		expect(await checkUsername({ username: "an\u0000a" })).toMatchObject({ valid: false, exists: false });
	});
});
