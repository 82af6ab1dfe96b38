import { expect, test } from "vitest";
import { createWriteQueue } from "./write-queue";

test("lets one in at a time, in the order of asking", async () => {
	const lane = createWriteQueue();
	const seen: string[] = [];
	const pass = (name: string) =>
		lane.exclusive(async () => {
			seen.push(`${name} in`);
			await Promise.resolve();
			seen.push(`${name} out`);
		});
	await Promise.all([pass("a"), pass("b"), pass("c")]);
	expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("goes on after a failure", async () => {
	const lane = createWriteQueue();
	await expect(lane.exclusive(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
	await expect(lane.exclusive(async () => 1)).resolves.toBe(1);
});

test("leaving twice does not let two in", async () => {
	const lane = createWriteQueue();
	const leave = await lane.acquire();
	leave();
	const second = await lane.acquire();
	leave();
	let third = false;
	const waiting = lane.acquire().then((leaveThird) => {
		third = true;
		leaveThird();
	});
	await Promise.resolve();
	expect(third).toBe(false);
	second();
	await waiting;
	expect(third).toBe(true);
});
