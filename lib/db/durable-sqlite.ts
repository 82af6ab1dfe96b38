import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

/**
 * One letter touches some twenty pages, most of them by a row or two, and a commit syncs each of them whole. Half of SQLite's
 * usual size is half of those bytes. It takes effect on a new file only, and only if it is said first.
 */
const PAGE_BYTES = 2048;

/**
 * WAL with FULL: a commit is on the disk before it is acknowledged. The adapter alone would leave NORMAL, which a power
 * cut can undo. Five seconds of patience for another process (a backup, a second tool) that holds the file.
 */
export const SQLITE_PRAGMAS = `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;`;

/** The path inside a `file:` address. */
export function sqlitePath(databaseUrl: string): string {
	return databaseUrl.replace(/^file:(\/\/)?/, "");
}

/** A Prisma connection to a SQLite file that keeps what it acknowledged. */
export async function connectDurableSqlite(databaseUrl: string): Promise<SqlDriverAdapter> {
	const adapter = await new PrismaBetterSqlite3({ url: sqlitePath(databaseUrl) }).connect();
	await adapter.executeScript(SQLITE_PRAGMAS);
	return adapter;
}
