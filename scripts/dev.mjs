import { endWithNpm } from "./steps/end-with-npm.mjs";
import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

endWithNpm();
await prepare({ everything: true, env: true });
// Next reloads pages itself; this restarts the server when one of its modules changes.
process.exitCode = await runPackage("tsx", ["watch", "--clear-screen=false", "server.ts"], { env: { NODE_ENV: "development" } });
