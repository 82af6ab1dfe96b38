import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { createPostgresDatabase } from "../../tests/fixtures/postgres";
import { migrate } from "./migrate";
import { connectForMigration } from "./migrations/connect";
import { diffMigrationsToModels } from "./migrations/diff";
import { readMigrations } from "./migrations/read-migrations";
import type { Dialect } from "./tx";

const folder = mkdtempSync(path.join(os.tmpdir(), "pombo-migrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let created = 0;
async function emptyDatabase(dialect: Dialect): Promise<string> {
	if (dialect === "sqlite") return `file:${path.join(folder, `${created++}`, "pombo.db")}`;
	return createPostgresDatabase(inject("postgresAdminUrl"));
}

describe.each(["sqlite", "postgresql"] as const)("on %s", (dialect) => {
	const names = readMigrations(dialect).map(({ name }) => name);

	async function change(databaseUrl: string, sql: string): Promise<void> {
		const database = await connectForMigration(dialect, databaseUrl);
		await database.executeScript(sql).finally(() => database.dispose());
	}

	test("a fresh database gets every migration, and a second run none", async () => {
		const databaseUrl = await emptyDatabase(dialect);
		const logged: string[] = [];
		expect(await migrate({ dialect, databaseUrl, log: (line) => logged.push(line) })).toEqual({ applied: names });
		expect(logged).toHaveLength(1);
		expect(await migrate({ dialect, databaseUrl })).toEqual({ applied: [] });
		await change(databaseUrl, "INSERT INTO handle (name, account_id) VALUES ('ana', 'x')");
	});

	test("two concurrent runs apply each migration once", async () => {
		const databaseUrl = await emptyDatabase(dialect);
		if (dialect === "sqlite") await change(databaseUrl, "SELECT 1");
		const runs = await Promise.all([migrate({ dialect, databaseUrl }), dialect === "postgresql" ? migrate({ dialect, databaseUrl }) : { applied: [] }]);
		expect(runs.flatMap(({ applied }) => applied)).toEqual(names);
	});

	test("the migrations produce the schema of the models", async () => {
		const memory = "file::memory:";
		const scratch =
			dialect === "sqlite"
				? { databaseUrl: memory, shadowUrl: memory }
				: { databaseUrl: await emptyDatabase(dialect), shadowUrl: await emptyDatabase(dialect) };
		expect(await diffMigrationsToModels(dialect, scratch)).toBe("");
	});

	test("an unknown migration in the database is reported in one sentence", async () => {
		const databaseUrl = await emptyDatabase(dialect);
		await migrate({ dialect, databaseUrl });
		await change(databaseUrl, "UPDATE _prisma_migrations SET migration_name = '29991231000000_later'");
		await expect(migrate({ dialect, databaseUrl })).rejects.toThrow("made by a newer Pombo (it holds the migration 29991231000000_later)");
	});

	test("a failing migration leaves the database as it was", async () => {
		const databaseUrl = await emptyDatabase(dialect);
		await change(databaseUrl, "CREATE TABLE delivery (id TEXT)");
		await expect(migrate({ dialect, databaseUrl })).rejects.toThrow("stays as it was");
		await change(databaseUrl, "CREATE TABLE handle (name TEXT); DROP TABLE handle; DROP TABLE delivery");
		expect(await migrate({ dialect, databaseUrl })).toEqual({ applied: names });
	});
});

test("an unreachable database is reported in one sentence", async () => {
	await expect(migrate({ dialect: "postgresql", databaseUrl: "postgresql://nobody@127.0.0.1:9/none" })).rejects.toThrow(/^The database does not answer/);
});

test("on SQLite the tables read by primary key have no rowid", async () => {
	const script = readMigrations("sqlite")
		.map(({ sql }) => sql)
		.join("");
	for (const table of ["email", "email_mailbox", "change", "submission", "delivery"])
		expect(script).toMatch(new RegExp(`CREATE TABLE "${table}" \\([^;]*\\n\\) WITHOUT ROWID;`));
});
