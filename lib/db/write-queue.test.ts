import { expect, test } from "vitest";
import { createWriteQueue } from "./write-queue";

test("runs one at a time, in the order of the calls", async () => {
	const queue = createWriteQueue();
	const seen: string[] = [];
	const pass = (name: string) =>
		queue.exclusive(async () => {
			seen.push(`${name} in`);
			await Promise.resolve();
			seen.push(`${name} out`);
		});
	await Promise.all([pass("a"), pass("b"), pass("c")]);
	expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("continues after a failure", async () => {
	const queue = createWriteQueue();
	await expect(queue.exclusive(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
	await expect(queue.exclusive(async () => 1)).resolves.toBe(1);
});

test("releasing twice does not admit two", async () => {
	const queue = createWriteQueue();
	const release = await queue.acquire();
	release();
	const releaseSecond = await queue.acquire();
	release();
	let thirdAcquired = false;
	const waiting = queue.acquire().then((releaseThird) => {
		thirdAcquired = true;
		releaseThird();
	});
	await Promise.resolve();
	expect(thirdAcquired).toBe(false);
	releaseSecond();
	await waiting;
	expect(thirdAcquired).toBe(true);
});
