import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import { BATCH_MS, batchChanges } from "./batch-changes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change = (seq: number): Change => ({ seq, type: "message", id: `m${seq}`, op: "deleted" });

test("the first change is applied at once, a burst after it together and in order", () => {
	const applied: number[][] = [];
	const receive = batchChanges((changes) => applied.push(changes.map(({ seq }) => seq)));
	for (let seq = 1; seq <= 500; seq++) receive(change(seq));
	expect(applied).toEqual([[1]]);
	vi.advanceTimersByTime(BATCH_MS);
	expect(applied).toEqual([[1], Array.from({ length: 499 }, (_, at) => at + 2)]);
	receive(change(501));
	vi.advanceTimersByTime(BATCH_MS);
	expect(applied.at(-1)).toEqual([501]);
	vi.advanceTimersByTime(BATCH_MS);
	receive(change(502));
	expect(applied.at(-1)).toEqual([502]);
});

test("a change that is received while others are applied is not lost", () => {
	const applied: number[] = [];
	const receive = batchChanges((changes) => {
		applied.push(...changes.map(({ seq }) => seq));
		if (changes[0]?.seq === 1) receive(change(2));
	});
	receive(change(1));
	vi.advanceTimersByTime(BATCH_MS);
	expect(applied).toEqual([1, 2]);
});
