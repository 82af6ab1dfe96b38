import { pathToFileURL } from "node:url";
import { prepare } from "./steps/prepare.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.CHECKPOINT_DISABLE = "1";

await prepare({ env: true, built: true });
// In this very process, so that signals and the exit code are the server's own.
process.setSourceMapsEnabled(true);
await import(pathToFileURL("dist/server.mjs").href);
