import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { bundleGraph } from "./steps/bundle-graph.mjs";
import { fail, log } from "./steps/log.mjs";
import { prepare } from "./steps/prepare.mjs";
import { runPackage } from "./steps/run.mjs";

const ROUTES = ["/[mailbox]", "/[mailbox]/[rowId]", "/compose", "/sign-in"];
const ROWS_SHOWN = 25;

// What browsers load of each page, first and later, and what imports it; `npx next analyze` shows the same interactively.
await prepare({ everything: true });
log("analysing the pages (a minute or two)");
if ((await runPackage("next", ["analyze", "--output"], { env: { NODE_ENV: "production" }, quiet: true })) !== 0)
	fail("The pages could not be analysed: see above.");
for (const route of ROUTES) {
	const { first, later } = await bundleGraph(exportLines(route));
	console.info(`\n## ${route}`);
	table("loaded first", first);
	table("loaded when the page is at rest, or when it is asked for", later);
}

/** The analyser's export as lines of JSON, one record each. */
function exportLines(route) {
	const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "analyze", "export", "--route", route], { stdio: ["ignore", "pipe", "inherit"] });
	return createInterface({ input: next.stdout });
}

/** Sizes of modules compressed separately: those that share a file are about a quarter smaller. */
function table(title, { files, parts }) {
	const kb = (bytes) => (bytes / 1024).toFixed(1);
	const all = parts.reduce((sum, { size }) => sum + size, 0);
	console.info(
		`\n${title}: ${files} files, ${kb(all)} KB gzip, each module compressed apart\n\n| KB | copies | what | imported by |\n| ---: | ---: | --- | --- |`,
	);
	for (const { size, copies, name, importers } of parts.slice(0, ROWS_SHOWN))
		console.info(`| ${kb(size)} | ${copies} | ${name} | ${importers.slice(0, 3).join(", ")} |`);
	const rest = parts.slice(ROWS_SHOWN);
	if (rest.length > 0) console.info(`| ${kb(rest.reduce((sum, { size }) => sum + size, 0))} | | ${rest.length} more | |`);
}
