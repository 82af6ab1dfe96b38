import type { SqlQueryable } from "@prisma/driver-adapter-utils";
import type { Dialect } from "../tx";
import type { MigrationScript } from "./read-migrations";

const TABLE_EXISTS: Record<Dialect, string> = {
	sqlite: "SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'",
	postgresql: "SELECT 1 FROM pg_class WHERE oid = to_regclass('_prisma_migrations')",
};

interface AppliedMigration {
	name: string;
	checksum: string;
	finished: boolean;
}

/** The names of the migrations to apply. Throws one sentence where the history does not match the scripts. */
export async function pendingMigrations(dialect: Dialect, database: SqlQueryable, scripts: MigrationScript[]): Promise<string[]> {
	const applied = new Map((await readHistory(dialect, database)).map((migration) => [migration.name, migration]));
	const known = new Map(scripts.map((script) => [script.name, script]));
	for (const { name, checksum, finished } of applied.values()) {
		const script = known.get(name);
		if (!finished) throw new Error(`The migration ${name} began in this database and did not finish: restore a backup, or finish it by hand.`);
		if (!script) throw new Error(`This database was made by a newer Pombo (it holds the migration ${name}): start that version or a later one.`);
		if (script.checksum !== checksum) throw new Error(`The migration ${name} was changed after it was applied to this database.`);
	}
	return scripts.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** Reads Prisma's own table directly: much faster than loading the engine, which is rarely needed. */
async function readHistory(dialect: Dialect, database: SqlQueryable): Promise<AppliedMigration[]> {
	// Checked first: on Postgres a failed statement would abort the surrounding transaction.
	if ((await rows(database, TABLE_EXISTS[dialect])).length === 0) return [];
	const history = await rows(database, "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL");
	return history.map(([name, checksum, finishedAt]) => ({ name: String(name), checksum: String(checksum), finished: finishedAt !== null }));
}

async function rows(database: SqlQueryable, sql: string): Promise<unknown[][]> {
	return (await database.queryRaw({ sql, args: [], argTypes: [] })).rows;
}
