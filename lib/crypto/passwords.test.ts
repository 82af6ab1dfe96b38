import { expect, test } from "vitest";
import { onSqlite } from "../../tests/fixtures/test-site";
import { hashPassword, verifyPassword } from "./passwords";

onSqlite("a password", () => {
	test("is hashed by bcrypt at cost 12", async () => {
		expect(await hashPassword("a long walk by the sea")).toMatch(/^\$2b\$12\$/);
	});

	test("matches itself and nothing else", async () => {
		const hashed = await hashPassword("a long walk by the sea", 4);
		expect(await verifyPassword("a long walk by the sea", hashed)).toBe(true);
		for (const other of ["a long walk by the Sea", "a long walk by the sea ", "", "\u0000"]) expect(await verifyPassword(other, hashed)).toBe(false);
	});

	test("counts to its last character, also past 72 bytes and after a zero byte", async () => {
		for (const [one, two] of [
			["x".repeat(72), "x".repeat(73)],
			["same\u0000one", "same\u0000two"],
			["é".repeat(60), `${"é".repeat(59)}e`],
		] as const) {
			expect(await verifyPassword(two, await hashPassword(one, 4))).toBe(false);
		}
	});

	test("matches nothing where the account has none", async () => {
		expect(await verifyPassword("", null)).toBe(false);
		expect(await verifyPassword("a long walk by the sea", null)).toBe(false);
	});

	test("is hashed without blocking the event loop", async () => {
		let turns = 0;
		let hashing = true;
		const turn = () => {
			turns++;
			if (hashing) setImmediate(turn);
		};
		turn();
		await hashPassword("a long walk by the sea");
		hashing = false;
		// On the main thread bcryptjs would leave only a few turns.
		expect(turns).toBeGreaterThan(100);
	});
});
