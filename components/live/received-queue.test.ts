import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";
import { createReceivedQueue } from "./received-queue";

const ACKNOWLEDGED: Result<unknown> = { ok: true, data: {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(...answers: (Result<unknown> | null)[]) {
	const reported: string[][] = [];
	const queue = createReceivedQueue(async (ids) => {
		reported.push(ids);
		return answers.length > 0 ? (answers.shift() as Result<unknown> | null) : ACKNOWLEDGED;
	});
	return { reported, queue };
}

test("copies that arrive together are reported in as few events as the server allows", async () => {
	const { reported, queue } = setUp();
	queue.open();
	const ids = Array.from({ length: LIMITS.receivedIdsMax + 200 }, (_, index) => `m${index}`);
	for (const id of ids) queue.add([id]);
	await vi.runAllTimersAsync();
	expect(reported.map(({ length }) => length)).toEqual([LIMITS.receivedIdsMax, 200]);
	expect(reported.flat()).toEqual(ids);
});

test("copies that arrive while disconnected are reported by the next connection", async () => {
	const { reported, queue } = setUp();
	queue.add(["a"]);
	await vi.runAllTimersAsync();
	expect(reported).toEqual([]);
	queue.open();
	await vi.runAllTimersAsync();
	expect(reported).toEqual([["a"]]);
});

test("the next connection repeats reports that were not acknowledged, and no others", async () => {
	const { reported, queue } = setUp(ACKNOWLEDGED, null);
	queue.open();
	queue.add(["a"]);
	await vi.runAllTimersAsync();
	queue.add(["b"]);
	await vi.runAllTimersAsync();
	queue.close();
	queue.open();
	await vi.runAllTimersAsync();
	expect(reported).toEqual([["a"], ["b"], ["b"]]);
});

test("a delay the server asks for is respected, also by copies that arrive meanwhile", async () => {
	const { reported, queue } = setUp({ ok: false, error: { code: "rate_limited", message: "", retryAfterSeconds: 4 } });
	queue.open();
	queue.add(["a"]);
	await vi.advanceTimersByTimeAsync(10);
	queue.add(["b"]);
	queue.open();
	await vi.advanceTimersByTimeAsync(3_900);
	expect(reported).toEqual([["a"]]);
	await vi.advanceTimersByTimeAsync(200);
	expect(reported).toEqual([["a"], ["a", "b"]]);
});
