import { isDriverAdapterError, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { connectForMigration } from "./migrations/connect";
import { pendingMigrations } from "./migrations/history";
import { type MigrationScript, readMigrations, toMigrationList } from "./migrations/read-migrations";
import { openSchemaEngine } from "./migrations/schema-engine";
import type { Dialect } from "./tx";

interface MigrateOptions {
	dialect: Dialect;
	databaseUrl: string;
	log?: (line: string) => void;
	/** Where `prisma/` and `node_modules/` are. */
	root?: string;
}

/** An arbitrary number that every process uses, so that a second one waits until the first has migrated. */
const POSTGRES_LOCK = 7_266_236;

/**
 * Brings the database to this version: applies the pending migrations of `prisma/<dialect>/migrations` with Prisma's own
 * engine in one transaction, so that a crash leaves the database unchanged. Where nothing is pending it only reads the
 * history.
 */
export async function migrate({ dialect, databaseUrl, log, root = process.cwd() }: MigrateOptions): Promise<{ applied: string[] }> {
	const scripts = readMigrations(dialect, root);
	const database = await connect(dialect, databaseUrl);
	try {
		if ((await pendingMigrations(dialect, database, scripts)).length === 0) return { applied: [] };
		return { applied: await inTransaction(dialect, database, () => applyPending(dialect, database, scripts, root, log)) };
	} finally {
		await database.dispose();
	}
}

async function connect(dialect: Dialect, databaseUrl: string): Promise<SqlDriverAdapter> {
	const database = await connectForMigration(dialect, databaseUrl);
	try {
		await database.queryRaw({ sql: "SELECT 1", args: [], argTypes: [] });
		return database;
	} catch (error) {
		await database.dispose();
		throw new Error(`The database does not answer: ${reason(error)}.`, { cause: error });
	}
}

async function inTransaction<T>(dialect: Dialect, database: SqlDriverAdapter, work: () => Promise<T>): Promise<T> {
	await database.executeScript(dialect === "sqlite" ? "BEGIN IMMEDIATE" : `BEGIN; SELECT pg_advisory_xact_lock(${POSTGRES_LOCK})`);
	try {
		const result = await work();
		await database.executeScript("COMMIT");
		return result;
	} catch (error) {
		await database.executeScript("ROLLBACK");
		throw error;
	}
}

async function applyPending(
	dialect: Dialect,
	database: SqlDriverAdapter,
	scripts: MigrationScript[],
	root: string,
	log?: (line: string) => void,
): Promise<string[]> {
	// Read again under the lock: another process may have migrated meanwhile.
	const pending = await pendingMigrations(dialect, database, scripts);
	if (pending.length === 0) return [];
	log?.(`Applying ${pending.length} database migration${pending.length === 1 ? "" : "s"}: ${pending.join(", ")}`);
	const engine = await openSchemaEngine(dialect, { connect: async () => withoutDispose(database) }, root);
	try {
		const filters = { externalTables: [], externalEnums: [] };
		await engine.applyMigrations({ migrationsList: toMigrationList(dialect, scripts, root), filters });
		return pending;
	} catch (error) {
		throw new Error(`The database could not be migrated, and stays as it was: ${reason(error)}`, { cause: error });
	} finally {
		engine.free();
	}
}

/** The same connection, without `dispose`: the engine must not close it before the commit. */
function withoutDispose(database: SqlDriverAdapter): SqlDriverAdapter {
	return {
		provider: database.provider,
		adapterName: database.adapterName,
		queryRaw: (query) => database.queryRaw(query),
		executeRaw: (query) => database.executeRaw(query),
		executeScript: (script) => database.executeScript(script),
		startTransaction: (isolationLevel) => database.startTransaction(isolationLevel),
		getConnectionInfo: () => database.getConnectionInfo?.() ?? { supportsRelationJoins: false },
		dispose: async () => undefined,
	};
}

/** The database's own message; Prisma wraps it and leaves `message` empty. */
function reason(error: unknown): string {
	if (isDriverAdapterError(error)) return error.cause.originalMessage ?? error.cause.kind;
	return error instanceof Error ? error.message : String(error);
}
