import { endWithNpm } from "./steps/end-with-npm.mjs";
import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

endWithNpm();
await prepare({ everything: true, env: true });
// Next reloads the pages by itself; this restarts the server when something that it loads has changed.
process.exitCode = await runPackage("tsx", ["watch", "--clear-screen=false", "server.ts"], { env: { NODE_ENV: "development" } });
