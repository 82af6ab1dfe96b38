import { pathToFileURL } from "node:url";
import { endWithNpm } from "./steps/end-with-npm.mjs";
import { prepare } from "./steps/prepare.mjs";

endWithNpm();
// Every package is installed unless NODE_ENV says production already: the tests can then run beside a server that serves.
await prepare({ env: true, built: true });
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
// In this very process, so that signals and the exit code are the server's own.
process.setSourceMapsEnabled(true);
await import(pathToFileURL("dist/server.mjs").href);
