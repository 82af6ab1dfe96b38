import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

await prepare({ everything: true, built: true });
// Another built checkout to measure in the same run, for comparison.
const other = process.env.POMBO_CHECKOUT ? ["--checkout", process.env.POMBO_CHECKOUT] : [];
process.exitCode = await runPackage("tsx", ["bench/peer/run.ts", ...other, ...process.argv.slice(2)], { env: { NODE_ENV: "production" } });
