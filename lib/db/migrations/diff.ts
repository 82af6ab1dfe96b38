import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { Dialect } from "../tx";
import { connectForMigration } from "./connect";
import { readMigrations, toMigrationList } from "./read-migrations";
import { readSchema } from "./read-schema";
import { openSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations to the models, empty where they agree. Needs two empty scratch databases: a main
 * one, and a shadow one to apply the migrations to.
 */
export async function diffMigrationsToModels(dialect: Dialect, scratch: { databaseUrl: string; shadowUrl: string }, root = process.cwd()): Promise<string> {
	const open: SqlDriverAdapter[] = [];
	const connect = async (url: string) => {
		const adapter = await connectForMigration(dialect, url);
		open.push(adapter);
		return introspectable(adapter);
	};
	const connections = { connect: () => connect(scratch.databaseUrl), connectToShadowDb: () => connect(scratch.shadowUrl) };
	const engine = await openSchemaEngine(dialect, connections, root);
	try {
		const scripts = readMigrations(dialect, root);
		const files = readSchema(dialect, root);
		const { stdout } = await engine.diff({
			from: scripts.length === 0 ? { tag: "empty" } : { tag: "migrations", ...toMigrationList(dialect, scripts, root) },
			to: { tag: "schemaDatamodel", files },
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		});
		return isEmpty(stdout) ? "" : `${stdout?.trim()}\n`;
	} finally {
		engine.free();
		await Promise.all(open.map((adapter) => adapter.dispose().catch(() => undefined)));
	}
}

/**
 * Works around three limits of the adapters when the engine introspects: SQLite's runs one statement at a time, and reads
 * a double-quoted string as a column; Postgres's cannot read the "char" type of the catalogue, which since version 18 also
 * lists NOT NULL constraints.
 */
function introspectable(adapter: SqlDriverAdapter): SqlDriverAdapter {
	const { queryRaw, executeRaw } = adapter;
	adapter.executeRaw = async (query) => {
		if (query.args.length > 0 || adapter.provider !== "sqlite") return executeRaw.call(adapter, query);
		await adapter.executeScript(query.sql);
		return 0;
	};
	adapter.queryRaw = (query) => {
		const sql = query.sql
			.replace(/\b(constr\.contype|con\.confdeltype|con\.confupdtype)(?=,| AS)/g, "$1::text")
			.replace(/(type = 'index' AND name = )"([^"]+)"/, "$1'$2'")
			.replace("NOT IN ('p', 'u', 'f')", "NOT IN ('p', 'u', 'f', 'n')");
		return queryRaw.call(adapter, { ...query, sql });
	};
	return adapter;
}

function isEmpty(script: string | null): boolean {
	return !script || script.trim() === "" || script.trim() === "-- This is an empty migration.";
}
