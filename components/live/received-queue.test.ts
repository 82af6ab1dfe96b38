import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";
import { createReceivedQueue } from "./received-queue";

const HEARD: Result<unknown> = { ok: true, data: {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listener(...answers: (Result<unknown> | null)[]) {
	const told: string[][] = [];
	const copies = createReceivedQueue(async (ids) => {
		told.push(ids);
		return answers.length > 0 ? (answers.shift() as Result<unknown> | null) : HEARD;
	});
	return { told, copies };
}

test("what arrives together is told together, in as few words as the server allows", async () => {
	const { told, copies } = listener();
	copies.open();
	const ids = Array.from({ length: LIMITS.receivedIdsMax + 200 }, (_, index) => `m${index}`);
	for (const id of ids) copies.add([id]);
	await vi.runAllTimersAsync();
	expect(told.map(({ length }) => length)).toEqual([LIMITS.receivedIdsMax, 200]);
	expect(told.flat()).toEqual(ids);
});

test("what arrives while nobody listens is told by the next connection", async () => {
	const { told, copies } = listener();
	copies.add(["a"]);
	await vi.runAllTimersAsync();
	expect(told).toEqual([]);
	copies.open();
	await vi.runAllTimersAsync();
	expect(told).toEqual([["a"]]);
});

test("what nobody acknowledged is told again by the next connection, what was acknowledged is not", async () => {
	const { told, copies } = listener(HEARD, null);
	copies.open();
	copies.add(["a"]);
	await vi.runAllTimersAsync();
	copies.add(["b"]);
	await vi.runAllTimersAsync();
	copies.close();
	copies.open();
	await vi.runAllTimersAsync();
	expect(told).toEqual([["a"], ["b"], ["b"]]);
});

test("a server that asks for a pause gets it, also from what arrives meanwhile", async () => {
	const { told, copies } = listener({ ok: false, error: { code: "rate_limited", message: "", retryAfterSeconds: 4 } });
	copies.open();
	copies.add(["a"]);
	await vi.advanceTimersByTimeAsync(10);
	copies.add(["b"]);
	copies.open();
	await vi.advanceTimersByTimeAsync(3_900);
	expect(told).toEqual([["a"]]);
	await vi.advanceTimersByTimeAsync(200);
	expect(told).toEqual([["a"], ["a", "b"]]);
});
