import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fail, log } from "./steps/log.mjs";
import { prepare } from "./steps/prepare.mjs";
import { run, runPackage } from "./steps/run.mjs";

/** The last version that runs on Node 20. Installed on demand: it has more dependencies than half of Pombo. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const FOLDER = path.resolve(".cache/lighthouse");
const PROGRAM = path.join(FOLDER, "node_modules/lighthouse/cli/index.js");

await prepare({ everything: true, built: true });
if (!existsSync(PROGRAM)) {
	log(`fetching ${LIGHTHOUSE}`);
	mkdirSync(FOLDER, { recursive: true });
	const code = await run("npm", ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", "--loglevel=error", LIGHTHOUSE]);
	if (code !== 0) fail("Lighthouse could not be fetched: see above.");
}
const other = process.env.POMBO_CHECKOUT ? ["--checkout", process.env.POMBO_CHECKOUT] : [];
process.exitCode = await runPackage("tsx", ["bench/ui/lighthouse.ts", PROGRAM, ...other, ...process.argv.slice(2)], { env: { NODE_ENV: "production" } });
