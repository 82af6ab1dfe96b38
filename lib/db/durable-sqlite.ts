import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

/**
 * One message changes about twenty pages by a row or two each, and a commit syncs whole pages: half of SQLite's default size
 * halves those bytes. Takes effect on a new file only, and must be the first pragma.
 */
const PAGE_BYTES = 2048;

/**
 * WAL with FULL: a commit is on the disk before it is acknowledged. The adapter's default is NORMAL, which can lose commits in a
 * power cut. Waits up to five seconds for another process (a backup, a second tool) that holds the file.
 */
export const SQLITE_PRAGMAS = `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;`;

/** The path of a `file:` URL. */
export function sqlitePath(databaseUrl: string): string {
	return databaseUrl.replace(/^file:(\/\/)?/, "");
}

/** A Prisma connection to a SQLite file whose commits are durable. */
export async function connectDurableSqlite(databaseUrl: string): Promise<SqlDriverAdapter> {
	const adapter = await new PrismaBetterSqlite3({ url: sqlitePath(databaseUrl) }).connect();
	await adapter.executeScript(SQLITE_PRAGMAS);
	return adapter;
}
