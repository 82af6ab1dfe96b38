import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { checkEnv } from "./check-env.mjs";
import { copyEmojiData } from "./emoji.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { checkNodeVersion } from "./node-version.mjs";

/** Prepares what a command needs, skipping what is up to date. Changes the working directory to the checkout. */
export async function prepare({ everything = false, env = false, built = false } = {}) {
	checkNodeVersion();
	process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
	await withLock(async () => {
		await install({ everything });
		if (env) await checkEnv();
		await generate();
		await copyEmojiData();
		if (built) await build();
	});
}
