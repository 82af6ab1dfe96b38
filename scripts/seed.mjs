import { pathToFileURL } from "node:url";
import { bundle } from "./steps/bundle.mjs";
import { prepare } from "./steps/prepare.mjs";

process.env.NODE_ENV ??= "production";
await prepare({ env: true });
await bundle("prisma/seed/main.ts", "dist/seed.mjs");
await import(pathToFileURL("dist/seed.mjs").href);
