import { expect, test } from "vitest";
import { ATTEMPTS_MAX, RETRY_MAX_MS, retryDelay } from "./retry-delay";

test("each wait is four times the one before, up to ten minutes", () => {
	expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => retryDelay(attempts, () => 1))).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, 600_000, 600_000]);
});

test("chance takes off at most a half", () => {
	expect([0, 0.5, 1].map((chance) => retryDelay(1, () => chance))).toEqual([500, 750, 1_000]);
	for (let attempts = 1; attempts <= ATTEMPTS_MAX; attempts++) expect(retryDelay(attempts, Math.random)).toBeLessThanOrEqual(RETRY_MAX_MS);
});
