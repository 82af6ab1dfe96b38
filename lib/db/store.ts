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

/** The open database of this process: everything that writes on SQLite passes the one lane. */
function lane(): WriteQueue {
	return perProcess("write-queue", createWriteQueue);
}

function store(): Store {
	return perProcess("store", () => {
		const { dialect, databaseUrl } = env();
		return dialect === "sqlite"
			? openSqliteStore(sqliteFile(databaseUrl), lane())
			: openPostgresStore(databaseUrl, (error) => logger().warn({ code: (error as { code?: string }).code }, "a database connection was lost"));
	});
}

/** Prisma's road: sessions, tokens, settings, administration. */
export function prisma(): PrismaClient {
	return perProcess("prisma", () => {
		const { dialect, databaseUrl } = env();
		return createPrisma({ dialect, databaseUrl, lane: lane() });
	});
}

/** The journaled road, writing: all or nothing, durable when it resolves. */
export function write<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
	return store().write(unit);
}

/** The journaled road, reading: what is committed. */
export function read(): Reader {
	return store().read;
}

export async function closeDatabase(): Promise<void> {
	await prisma().$disconnect();
	await store().close();
	for (const name of ["prisma", "store", "write-queue"]) forgetPerProcess(name);
}

/** The file behind a `file:` address; its folder is made if missing. */
export function sqliteFile(databaseUrl: string): string {
	const file = path.resolve(databaseUrl.slice("file:".length));
	mkdirSync(path.dirname(file), { recursive: true });
	return file;
}
