import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import type { Dialect } from "../tx";

export interface MigrationScript {
	name: string;
	sql: string;
	/** As Prisma stores it for each applied migration. */
	checksum: string;
}

/** The migrations of one dialect, oldest first. */
export function readMigrations(dialect: Dialect, root = process.cwd()): MigrationScript[] {
	const folder = migrationsFolder(dialect, root);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => existsSync(path.join(folder, name, "migration.sql")))
		.sort()
		.map((name) => {
			const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
			return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
		});
}

/** The scripts in the format of Prisma's engine, which requires the lock file that names the provider. */
export function toMigrationList(dialect: Dialect, scripts: MigrationScript[], root = process.cwd()): MigrationList {
	return {
		baseDir: migrationsFolder(dialect, root),
		lockfile: { path: "migration_lock.toml", content: `provider = "${dialect}"\n` },
		shadowDbInitScript: "",
		migrationDirectories: scripts.map(({ name, sql }) => ({
			path: name,
			migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
		})),
	};
}

export function migrationsFolder(dialect: Dialect, root = process.cwd()): string {
	return path.join(root, "prisma", dialect, "migrations");
}
