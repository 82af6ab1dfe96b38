import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { connectDurableSqlite, sqlitePath } from "../durable-sqlite";
import type { Dialect } from "../tx";

/** An adapter with a single connection, so that BEGIN and COMMIT run on the same one. */
export async function connectForMigration(dialect: Dialect, databaseUrl: string): Promise<SqlDriverAdapter> {
	if (dialect === "sqlite") {
		mkdirSync(path.dirname(path.resolve(sqlitePath(databaseUrl))), { recursive: true });
		return connectDurableSqlite(databaseUrl);
	}
	const adapter = await new PrismaPg({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 }).connect();
	// The adapter splits a script at each semicolon, even inside literals; the server parses it correctly.
	adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
	return adapter;
}
