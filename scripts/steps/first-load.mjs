import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fail, log } from "./log.mjs";

const ROUTE = "/(mail)/[mailbox]/page";
const CHUNKS = ".next/static/chunks";
const GOAL_KB = 170;
const MAX_KB = 180;
/** Loaded only after an error. */
const ERROR_ENTRIES = /\/(error|global-error|not-found)$/;

/** Occurs only in zod's code, which browsers must not load: the server validates forms, and pages use plain rules. */
const ZOD_MARKER = "invalid_union";

/** Fails where the inbox's first load of JavaScript exceeds MAX_KB (gzip), or a chunk contains zod. */
export function checkFirstLoad() {
	const kb = Math.round(firstLoadFiles().reduce((sum, file) => sum + gzipSync(readFileSync(`.next/${file}`)).length, 0) / 1024);
	log(`the inbox loads ${kb} KB of JavaScript first (goal ${GOAL_KB}, at most ${MAX_KB})`);
	if (kb > MAX_KB) fail("That is too much: load later what the first view does not show.");
	const zodChunks = readdirSync(CHUNKS).filter((file) => file.endsWith(".js") && readFileSync(`${CHUNKS}/${file}`, "utf8").includes(ZOD_MARKER));
	if (zodChunks.length > 0) fail(`Browsers would load zod (${zodChunks.join(", ")}): \`npm run bundle-report\` tells who imports it.`);
}

function firstLoadFiles() {
	const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
	const source = readFileSync(`.next/server/app${ROUTE}_client-reference-manifest.js`, "utf8");
	const { entryJSFiles } = JSON.parse(source.slice(source.indexOf("] = ") + 4).replace(/;\s*$/, ""));
	const entries = Object.entries(entryJSFiles).filter(([entry]) => !ERROR_ENTRIES.test(entry));
	return [...new Set([...rootMainFiles, ...entries.flatMap(([, files]) => files)])];
}
