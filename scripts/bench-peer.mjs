import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

await prepare({ everything: true, built: true });
// Another built checkout, measured in the same run: what a change did.
const other = process.env.POMBO_CHECKOUT ? ["--checkout", process.env.POMBO_CHECKOUT] : [];
process.exitCode = await runPackage("tsx", ["bench/peer/run.ts", ...other, ...process.argv.slice(2)], { env: { NODE_ENV: "production" } });
