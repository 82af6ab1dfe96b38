import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openConnection } from "./sqlite-connection";
import { openSqliteStore } from "./sqlite-store";
import type { Store, Tx } from "./tx";
import { createWriteQueue, type WriteQueue } from "./write-queue";

let folder: string;
let file: string;
let queue: WriteQueue;
let store: Store;

beforeEach(async () => {
	folder = mkdtempSync(path.join(os.tmpdir(), "pombo-store-"));
	file = path.join(folder, "pombo.db");
	queue = createWriteQueue();
	store = openSqliteStore(file, queue);
	await store.write((tx) => tx.run("CREATE TABLE word (n INTEGER PRIMARY KEY, text TEXT)").then(() => undefined));
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const add = (n: number) => (tx: Tx) => tx.run("INSERT INTO word VALUES (?, ?)", n, `word ${n}`);
const numbers = async () => (await store.read.all<{ n: number }>("SELECT n FROM word ORDER BY n")).map(({ n }) => n);
const settled = (work: Promise<unknown>[]) => Promise.allSettled(work).then((all) => all.map(({ status }) => status));

test("every connection syncs at each commit and uses WAL", () => {
	for (const readonly of [false, true]) {
		const db = openConnection(file, { readonly });
		expect(db.pragma("synchronous", { simple: true })).toBe(2);
		expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
		db.close();
	}
});

test("units of one event-loop turn share one commit and are acknowledged after it", async () => {
	const versions = new Set<unknown>();
	const watcher = openConnection(file, { readonly: true });
	const version = () => watcher.pragma("data_version", { simple: true });
	const before = version();
	await Promise.all(
		[1, 2, 3, 4, 5].map((n) =>
			store.write(add(n)).then(async () => {
				versions.add(version());
				expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
			}),
		),
	);
	watcher.close();
	expect([...versions]).toHaveLength(1);
	expect(versions.has(before)).toBe(false);
});

test("uncommitted data is not read outside its unit", async () => {
	let seen: number[] | undefined;
	await store.write(async (tx) => {
		await add(1)(tx);
		seen = await numbers();
		expect(await tx.get("SELECT n FROM word")).toEqual({ n: 1 });
	});
	expect(seen).toEqual([]);
});

test("a failing unit does not fail the others of its group", async () => {
	const failing = store.write(async (tx) => {
		await add(2)(tx);
		throw new Error("no");
	});
	const doubled = store.write(add(1));
	const first = store.write(add(1));
	const third = store.write(add(3));
	expect(await settled([failing, doubled, first, third])).toEqual(["rejected", "fulfilled", "rejected", "fulfilled"]);
	expect(await numbers()).toEqual([1, 3]);
});

test("a unit that awaits anything but its transaction fails alone", async () => {
	const waiting = store.write(async (tx) => {
		await add(1)(tx);
		await new Promise((resolve) => setImmediate(resolve).unref());
		await new Promise((resolve) => setImmediate(resolve).unref());
	});
	const next = store.write(add(2));
	await expect(waiting).rejects.toThrow("awaited something other than its transaction");
	await next;
	expect(await numbers()).toEqual([2]);
});

test("a statement after a unit has failed is not executed", async () => {
	let late: Promise<unknown> | undefined;
	const waiting = store.write((tx) => {
		late = new Promise<void>((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve)))).then(() => add(9)(tx));
		return late;
	});
	await expect(waiting).rejects.toThrow("awaited something");
	await Promise.allSettled([late]);
	await store.write(add(1));
	expect(await numbers()).toEqual([1]);
});

test("1,000 concurrent units all run, in the order of the calls", async () => {
	const all = Array.from({ length: 1000 }, (_, n) => n);
	const order: number[] = [];
	await Promise.all(
		all.map((n) =>
			store.write(async (tx) => {
				order.push(n);
				await add(n)(tx);
			}),
		),
	);
	expect(order).toEqual(all);
	expect(await numbers()).toEqual(all);
});

test("a unit waits while the write queue is held", async () => {
	const release = await queue.acquire();
	let written = false;
	const write = store.write(add(1)).then(() => {
		written = true;
	});
	await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
	expect(written).toBe(false);
	release();
	await write;
	expect(await numbers()).toEqual([1]);
});

test("when the commit itself fails, no unit is acknowledged", async () => {
	await store.write((tx) => tx.run("CREATE TABLE half (n INTEGER REFERENCES word(n) DEFERRABLE INITIALLY DEFERRED)").then(() => undefined));
	await store.write(async (tx) => {
		await add(1)(tx);
	});
	const other = openConnection(file);
	other.pragma("busy_timeout = 0");
	other.close();
	// A broken deferred reference is found by COMMIT and not before.
	const refused = store.write((tx) => tx.run("INSERT INTO half VALUES (99)"));
	const concurrent = store.write(add(2));
	const outcome = await settled([refused, concurrent]);
	expect(outcome).toEqual((await numbers()).includes(2) ? ["fulfilled", "fulfilled"] : ["rejected", "rejected"]);
});

test("a reader refuses a statement that writes", async () => {
	await expect(store.read.all("INSERT INTO word VALUES (1, 'x') RETURNING n")).rejects.toThrow("a reader was given a statement that writes");
});
