import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

await prepare({ everything: true, built: true });
process.exitCode = await runPackage("tsx", ["bench/soak/run.ts", ...process.argv.slice(2)], { env: { NODE_ENV: "production" } });
