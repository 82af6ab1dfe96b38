import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { fail } from "./log.mjs";

/** Parses the environment as the server will, so that a wrong setting is reported before the build. */
export async function checkEnv() {
	const outfile = path.resolve(".cache/pombo/env.mjs");
	await bundle("lib/core/env.ts", outfile);
	const { parseEnv } = await import(pathToFileURL(outfile));
	try {
		if (existsSync(".env")) process.loadEnvFile(".env");
		parseEnv(process.env);
	} catch (error) {
		fail(error.message);
	}
}
