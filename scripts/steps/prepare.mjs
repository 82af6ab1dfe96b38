import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { checkEnv } from "./check-env.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { checkNodeVersion } from "./node-version.mjs";

/** Everything that must be there before a command can do its work; what is there already is left alone. From here on the working directory is the checkout. */
export async function prepare({ everything = false, env = false, built = false } = {}) {
	checkNodeVersion();
	process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
	await withLock(async () => {
		await install({ everything });
		if (env) await checkEnv();
		await generate();
		if (built) await build();
	});
}
