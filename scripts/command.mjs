import { pathToFileURL } from "node:url";
import { bundle } from "./steps/bundle.mjs";
import { prepare } from "./steps/prepare.mjs";

/** `node scripts/command.mjs verify-audit …`: runs a command of lib/commands with the arguments after its name. */
const name = process.argv[2];
process.env.NODE_ENV ??= "production";
process.argv.splice(2, 1);
await prepare({ env: true });
await bundle(`lib/commands/${name}.ts`, `dist/${name}.mjs`);
await import(pathToFileURL(`dist/${name}.mjs`).href);
