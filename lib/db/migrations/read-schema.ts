import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import type { Dialect } from "../tx";

/** One dialect's datasource and the models that both share, in the format of Prisma's engine. */
export function readSchema(dialect: Dialect, root = process.cwd()): SchemaContainer[] {
	const models = path.join(root, "prisma", "models");
	const files = [path.join(root, "prisma", dialect, "datasource.prisma"), ...readdirSync(models).map((name) => path.join(models, name))];
	return files.filter((file) => file.endsWith(".prisma")).map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}
