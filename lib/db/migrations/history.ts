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

/** What is left to apply. Throws one plain sentence where applying would be wrong. */
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

/** Prisma's own table, read directly: this says that nothing is to be done long before the engine would be loaded. */
async function readHistory(dialect: Dialect, database: SqlQueryable): Promise<AppliedMigration[]> {
	// Asked for first: on Postgres a statement that fails would end the transaction around it.
	if ((await rows(database, TABLE_EXISTS[dialect])).length === 0) return [];
	const history = await rows(database, "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL");
	return history.map(([name, checksum, finishedAt]) => ({ name: String(name), checksum: String(checksum), finished: finishedAt !== null }));
}

async function rows(database: SqlQueryable, sql: string): Promise<unknown[][]> {
	return (await database.queryRaw({ sql, args: [], argTypes: [] })).rows;
}
