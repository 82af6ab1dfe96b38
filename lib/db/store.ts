import { mkdirSync } from "node:fs";
import path from "node:path";
import { env } from "#lib/core/env";
import { logger } from "#lib/core/logger";
import { forgetPerProcess, perProcess } from "#lib/core/per-process";
import { openPostgresStore } from "./postgres-store";
import { createPrisma, type PrismaClient } from "./prisma";
import { openSqliteStore } from "./sqlite-store";
import type { Reader, Store, Tx } from "./tx";
import { createWriteQueue, type WriteQueue } from "./write-queue";

/** The write queue of this process, for every write on SQLite. */
function writeQueue(): WriteQueue {
	return perProcess("write-queue", createWriteQueue);
}

function store(): Store {
	return perProcess("store", () => {
		const { dialect, databaseUrl } = env();
		return dialect === "sqlite"
			? openSqliteStore(sqliteFile(databaseUrl), writeQueue())
			: openPostgresStore(databaseUrl, (error) => logger().warn({ code: (error as { code?: string }).code }, "a database connection was lost"));
	});
}

/** Prisma, for what is not journaled: sessions, tokens, settings, administration. */
export function prisma(): PrismaClient {
	return perProcess("prisma", () => {
		const { dialect, databaseUrl } = env();
		return createPrisma({ dialect, databaseUrl, queue: writeQueue() });
	});
}

/** Runs a unit in one transaction of the store: atomic, and durable when it resolves. */
export function write<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
	return store().write(unit);
}

/** Reads committed data from the store. */
export function read(): Reader {
	return store().read;
}

export async function closeDatabase(): Promise<void> {
	await prisma().$disconnect();
	await store().close();
	for (const name of ["prisma", "store", "write-queue"]) forgetPerProcess(name);
}

/** The path of a `file:` URL. */
export function sqlitePath(databaseUrl: string): string {
	return path.resolve(databaseUrl.slice("file:".length));
}

/** The same; creates its folder if missing. */
export function sqliteFile(databaseUrl: string): string {
	const file = sqlitePath(databaseUrl);
	mkdirSync(path.dirname(file), { recursive: true });
	return file;
}
