import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Dialect } from "../tx";
import { readSchema } from "./read-schema";

interface EngineConnections {
	connect: () => Promise<SqlDriverAdapter>;
	/** An empty scratch database, to apply a list of migrations to. */
	connectToShadowDb?: () => Promise<SqlDriverAdapter>;
}

/** Prisma's schema engine as WebAssembly, which npm installs: the native one is a separate download. */
export async function openSchemaEngine(dialect: Dialect, connections: EngineConnections, root = process.cwd()): Promise<SchemaEngine> {
	const bindings = await loadBindings(root);
	const factory = bindMigrationAwareSqlAdapterFactory({
		provider: dialect === "sqlite" ? "sqlite" : "postgres",
		adapterName: "pombo-migrations",
		connect: connections.connect,
		connectToShadowDb: connections.connectToShadowDb ?? (() => Promise.reject(new Error("no scratch database is needed to apply migrations"))),
	});
	const datamodels = readSchema(dialect, root).map(({ path: name, content }): [string, string] => [name, content]);
	return bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
}

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
let loading: Promise<Bindings> | undefined;

/** The bindings hold one module for the process, so it is instantiated once for all engines. */
function loadBindings(root: string): Promise<Bindings> {
	loading ??= instantiate(root);
	return loading;
}

async function instantiate(root: string): Promise<Bindings> {
	const bindings: Bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
	const file = createRequire(path.join(root, "package.json")).resolve("@prisma/schema-engine-wasm");
	const bytes = readFileSync(path.join(path.dirname(file), "schema_engine_bg.wasm"));
	// The module reports panics to this global, and fails without it.
	Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) } });
	const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports });
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	return bindings;
}
