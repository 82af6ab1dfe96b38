import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { Dialect } from "../tx";
import { connectForMigration } from "./connect";
import { readMigrations, toMigrationList } from "./read-migrations";
import { readSchema } from "./read-schema";
import { openSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations to the models: empty while they say the same. Needs two empty databases to work
 * in, one to stand for the real one and one for what the migrations make.
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
 * Three things the adapters do not do for the engine when it looks at what migrations made: SQLite's takes one statement at
 * a time, and takes a text in double quotes for a column; Postgres' does not know the one-byte type in which the catalogue,
 * since version 18, lists NOT NULLs too.
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
