import { expect, test } from "vitest";
import { PomboError } from "#lib/core/errors";
import { delayOf, slowGuesses } from "./slow-guesses";

test("the first three wrong guesses are answered at once, and each later one after twice the time, up to a second", () => {
	expect([1, 2, 3, 4, 5, 6, 7, 8, 20].map(delayOf)).toEqual([0, 0, 0, 100, 200, 400, 800, 1_000, 1_000]);
});

test("only a wrong guess is held back, and it stays what it was", async () => {
	await expect(slowGuesses(9, async () => "in")).resolves.toBe("in");
	const refused = new PomboError("account_suspended");
	await expect(slowGuesses(9, () => Promise.reject(refused))).rejects.toBe(refused);
	const wrong = new PomboError("invalid_credentials");
	await expect(slowGuesses(4, () => Promise.reject(wrong))).rejects.toBe(wrong);
});
