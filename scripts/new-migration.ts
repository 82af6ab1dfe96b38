import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diffMigrationsToModels } from "../lib/db/migrations/diff";
import { migrationsFolder } from "../lib/db/migrations/read-migrations";
import { withoutRowid } from "../lib/db/migrations/without-rowid";
import { createPostgresDatabase, startPostgres } from "../tests/fixtures/postgres";

/** `npm run migration:new -- add-labels`: writes the migration from the existing ones to the models, for both dialects. */
async function newMigration(name: string | undefined): Promise<void> {
	if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
		console.error("Give the migration a name in kebab-case, for example: npm run migration:new -- add-labels");
		process.exitCode = 1;
		return;
	}
	const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
	const folder = `${stamp}_${name.replaceAll("-", "_")}`;
	save("sqlite", folder, withoutRowid(await diffMigrationsToModels("sqlite", { databaseUrl: "file::memory:", shadowUrl: "file::memory:" })));
	save("postgresql", folder, withoutSchema(await diffOnPostgres()));
}

async function diffOnPostgres(): Promise<string> {
	const server = await startPostgres();
	try {
		const [databaseUrl, shadowUrl] = [await createPostgresDatabase(server.adminUrl), await createPostgresDatabase(server.adminUrl)];
		return await diffMigrationsToModels("postgresql", { databaseUrl, shadowUrl });
	} finally {
		await server.stop();
	}
}

/** Removes the creation of the public schema: it always exists, and creating it needs a privilege that a table owner may lack. */
function withoutSchema(script: string): string {
	return script.replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', "");
}

function save(dialect: "sqlite" | "postgresql", folder: string, script: string): void {
	if (script === "") {
		console.log(`${dialect}: the migrations already say what the models say.`);
		return;
	}
	const target = path.join(migrationsFolder(dialect), folder);
	mkdirSync(target, { recursive: true });
	writeFileSync(path.join(target, "migration.sql"), script);
	writeFileSync(path.join(migrationsFolder(dialect), "migration_lock.toml"), `provider = "${dialect}"\n`);
	console.log(`Wrote ${path.relative(process.cwd(), path.join(target, "migration.sql"))}: read it before you commit it.`);
}

await newMigration(process.argv[2]);
