import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pollUntil } from "./poll-until";

const A_MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who takes a second to say no, until they are told to say yes. */
function listener() {
	const heard = { asked: 0, no: 0, yes: 0, says: false };
	const asking = pollUntil({
		ask: () => new Promise((answer) => setTimeout(() => answer(heard.says), 1_000)),
		onAsk: () => heard.asked++,
		onYes: () => heard.yes++,
		onNo: () => heard.no++,
	});
	return { heard, asking };
}

test("it is asked more and more rarely, and no more after a yes", async () => {
	const { heard } = listener();
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(heard.asked).toBe(5);
	heard.says = true;
	await vi.advanceTimersByTimeAsync(10 * A_MINUTE_MS);
	expect(heard).toMatchObject({ asked: 6, no: 5, yes: 1 });
});

test("asking at once while an answer is awaited begins no second round", async () => {
	const { heard, asking } = listener();
	await vi.advanceTimersByTimeAsync(2_500);
	asking.now();
	asking.now();
	expect(heard.asked).toBe(1);
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(heard.asked).toBeLessThan(7);
});

test("who has stopped asking hears no answer", async () => {
	const { heard, asking } = listener();
	await vi.advanceTimersByTimeAsync(2_500);
	asking.stop();
	await vi.advanceTimersByTimeAsync(A_MINUTE_MS);
	expect(heard).toMatchObject({ asked: 1, no: 0, yes: 0 });
});
