import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fail, log } from "./log.mjs";

const ROUTE = "/(mail)/[mailbox]/page";
const CHUNKS = ".next/static/chunks";
const GOAL_KB = 170;
const MAX_KB = 190;
/** Loaded only where something went wrong. */
const ELSEWHERE = /\/(error|global-error|not-found)$/;

/** A name that only zod's own code has: forms are checked by the server, and by rules that need no library here. */
const FOR_THE_SERVER = "invalid_union";

/** What a browser loads of JavaScript before the inbox is alive, compressed: the price of every later idea. */
export function checkFirstLoad() {
	const kb = Math.round(firstLoadFiles().reduce((sum, file) => sum + gzipSync(readFileSync(`.next/${file}`)).length, 0) / 1024);
	log(`the inbox loads ${kb} KB of JavaScript first (goal ${GOAL_KB}, at most ${MAX_KB})`);
	if (kb > MAX_KB) fail("That is too much: load later what the first view does not show.");
	const strays = readdirSync(CHUNKS).filter((file) => file.endsWith(".js") && readFileSync(`${CHUNKS}/${file}`, "utf8").includes(FOR_THE_SERVER));
	if (strays.length > 0) fail(`Browsers would load zod (${strays.join(", ")}): \`npm run bundle-report\` tells who imports it.`);
}

function firstLoadFiles() {
	const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
	const source = readFileSync(`.next/server/app${ROUTE}_client-reference-manifest.js`, "utf8");
	const { entryJSFiles } = JSON.parse(source.slice(source.indexOf("] = ") + 4).replace(/;\s*$/, ""));
	const entries = Object.entries(entryJSFiles).filter(([entry]) => !ELSEWHERE.test(entry));
	return [...new Set([...rootMainFiles, ...entries.flatMap(([, files]) => files)])];
}
