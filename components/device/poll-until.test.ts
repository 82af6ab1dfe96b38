import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pollUntil } from "./poll-until";

const A_MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Polls a check that takes a second and resolves to `isReachable`. */
function setUp() {
	const counts = { attempts: 0, failures: 0, successes: 0, isReachable: false };
	const polling = pollUntil({
		check: () => new Promise((resolve) => setTimeout(() => resolve(counts.isReachable), 1_000)),
		onAttempt: () => counts.attempts++,
		onSuccess: () => counts.successes++,
		onFailure: () => counts.failures++,
	});
	return { counts, polling };
}

test("the delay grows after each failure, and polling ends with a success", async () => {
	const { counts } = setUp();
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(counts.attempts).toBe(5);
	counts.isReachable = true;
	await vi.advanceTimersByTimeAsync(10 * A_MINUTE_MS);
	expect(counts).toMatchObject({ attempts: 6, failures: 5, successes: 1 });
});

test("now() during a pending check starts no second one", async () => {
	const { counts, polling } = setUp();
	await vi.advanceTimersByTimeAsync(2_500);
	polling.now();
	polling.now();
	expect(counts.attempts).toBe(1);
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(counts.attempts).toBeLessThan(7);
});

test("stop() during a pending check suppresses its result", async () => {
	const { counts, polling } = setUp();
	await vi.advanceTimersByTimeAsync(2_500);
	polling.stop();
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(counts).toMatchObject({ attempts: 1, failures: 0, successes: 0 });
});
