import { PrismaPg } from "@prisma/adapter-pg";
import type { Env } from "#lib/core/env";
import { PrismaClient as PostgresClient } from "./generated/postgresql/client";
import { PrismaClient as SqliteClient } from "./generated/sqlite/client";
import { queuedSqliteFactory } from "./queued-sqlite";
import { createWriteQueue, type WriteQueue } from "./write-queue";

/** One type for both: the two clients are generated from the same models and differ in name only. */
export type PrismaClient = SqliteClient;

interface PrismaSettings {
	dialect: Env["dialect"];
	databaseUrl: string;
	/** SQLite only: the write queue that all writers of this process share. */
	queue?: WriteQueue;
}

/**
 * Prisma for what is not journaled: sessions, tokens, settings, audit. On SQLite its writes share the write queue with the
 * group commit; on Postgres the server isolates them. Connects with its first query; the caller disconnects it.
 */
export function createPrisma({ dialect, databaseUrl, queue = createWriteQueue() }: PrismaSettings): PrismaClient {
	if (dialect === "sqlite") return new SqliteClient({ adapter: queuedSqliteFactory(databaseUrl, queue) });
	const client = new PostgresClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
	return client as unknown as PrismaClient;
}
