import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createPostgresDatabase } from "../../tests/fixtures/postgres";
import { connectDurableSqlite } from "./durable-sqlite";
import { migrate } from "./migrate";
import { createPrisma, type PrismaClient } from "./prisma";
import { createWriteQueue, type WriteQueue } from "./write-queue";

let folder: string;
let databaseUrl: string;
let queue: WriteQueue;
let prisma: PrismaClient;

beforeEach(async () => {
	folder = mkdtempSync(path.join(os.tmpdir(), "pombo-prisma-"));
	databaseUrl = `file:${path.join(folder, "pombo.db")}`;
	await migrate({ dialect: "sqlite", databaseUrl });
	queue = createWriteQueue();
	prisma = createPrisma({ dialect: "sqlite", databaseUrl, queue });
});

afterEach(async () => {
	await prisma.$disconnect();
	rmSync(folder, { recursive: true, force: true });
});

const setting = (key: string) => prisma.setting.create({ data: { key, value: "1" } });

test("every connection syncs at each commit", async () => {
	const pragma = async (name: string) => Object.values((await prisma.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String);
	expect(await pragma("synchronous")).toEqual(["2"]);
	expect(await pragma("journal_mode")).toEqual(["wal"]);
	expect(await pragma("busy_timeout")).toEqual(["5000"]);
	// The read and the write connection are opened by the same function.
	const adapter = await connectDurableSqlite(databaseUrl);
	const { rows } = await adapter.queryRaw({ sql: "PRAGMA synchronous", args: [], argTypes: [] });
	await adapter.dispose();
	expect(rows).toEqual([[2]]);
});

test("a write waits for the write queue, a read does not", async () => {
	const release = await queue.acquire();
	let written = false;
	const write = setting("a").then(() => {
		written = true;
	});
	expect(await prisma.setting.findMany()).toEqual([]);
	expect(written).toBe(false);
	release();
	await write;
	expect(await prisma.setting.count()).toBe(1);
});

test("a transaction holds the write queue to its end, and uncommitted data is not read outside it", async () => {
	const order: string[] = [];
	const transaction = prisma.$transaction(async (tx) => {
		await tx.setting.create({ data: { key: "a", value: "1" } });
		order.push(`seen outside: ${await prisma.setting.count()}`);
		void queue.exclusive(async () => order.push("after"));
		order.push(`seen inside: ${await tx.setting.count()}`);
	});
	await transaction;
	await queue.exclusive(async () => order.push("last"));
	expect(order).toEqual(["seen outside: 0", "seen inside: 1", "after", "last"]);
});

test("a failed transaction, a failed write and a batch all release the write queue", async () => {
	await expect(prisma.$transaction(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
	await setting("a");
	await expect(setting("a")).rejects.toMatchObject({ code: "P2002" });
	await prisma.$transaction([setting("b"), setting("c")]);
	await expect(prisma.$transaction([setting("d"), setting("d")])).rejects.toMatchObject({ code: "P2002" });
	await queue.exclusive(async () => undefined);
	expect(await prisma.setting.count()).toBe(3);
});

test("50 concurrent writers all succeed", async () => {
	await Promise.all(
		Array.from({ length: 50 }, (_, n) => (n % 2 ? setting(`k${n}`) : prisma.$transaction((tx) => tx.setting.create({ data: { key: `k${n}`, value: "" } })))),
	);
	expect(await prisma.setting.count()).toBe(50);
});

test("the same client type serves Postgres", async () => {
	const postgres = createPrisma({
		dialect: "postgresql",
		databaseUrl: await createPostgresDatabase(inject("postgresAdminUrl"), inject("postgresTemplateUrl")),
	});
	await postgres.setting.create({ data: { key: "a", value: "1" } });
	expect(await postgres.setting.findUnique({ where: { key: "a" } })).toEqual({ key: "a", value: "1" });
	await postgres.$disconnect();
});
