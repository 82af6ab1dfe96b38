import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

/** `npm run fuzz -- [cases] [seed]`: hostile input for every door; the seed is printed, so that a failure can be had again. */
const [cases = "100000", seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
await prepare({ everything: true, built: true });
console.log(`pombo: ${cases} cases of hostile input, seed ${seed}`);
process.exitCode = await runPackage("vitest", ["run", "tests/fuzz"], { env: { POMBO_FUZZ_CASES: cases, POMBO_FUZZ_SEED: seed } });
