import { pathToFileURL } from "node:url";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { prepare } from "./steps/prepare.mjs";

endWithNpm();
// Installs every package unless NODE_ENV is production, so that the tests can run while the server does.
await prepare({ env: true, built: true });
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
// Runs in this process, so that signals and the exit code are the server's.
process.setSourceMapsEnabled(true);
await import(pathToFileURL("dist/server.mjs").href);
