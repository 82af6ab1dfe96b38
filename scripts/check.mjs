import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

const CHECKS = [
	["format and lint", () => runPackage("@biomejs/biome", ["check", "--error-on-warnings"])],
	["types of the routes", () => runPackage("next", ["typegen"], { quiet: true })],
	["types", () => runPackage("typescript#tsc", ["--noEmit"])],
	["layers", () => runPackage("dependency-cruiser#depcruise", ["--config", ".dependency-cruiser.mjs", "app", "components", "lib", "server.ts"])],
	["dead code", () => runPackage("knip", ["--no-progress"])],
	["architecture", () => runPackage("vitest", ["run", "tests/architecture"], { env: { NODE_ENV: "test" } })],
];

await prepare({ everything: true });
const failed = [];
for (const [name, check] of CHECKS) {
	console.log(`\n== ${name}`);
	if ((await check()) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
