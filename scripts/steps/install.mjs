import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fail, log } from "./log.mjs";
import { run } from "./run.mjs";

/** Installs the packages of the lock file, unless present. `everything` includes the development dependencies. */
export async function install({ everything }) {
	if (!isInstalled(everything)) {
		log("installing packages (a minute or two, the first time only)");
		await npmCi(everything);
	}
	if (!databaseDriverLoads()) {
		log("building the SQLite driver for this version of Node");
		if ((await npm(["rebuild", "better-sqlite3"])) !== 0 || !databaseDriverLoads()) {
			fail("The SQLite driver could not be built: it needs a C++ compiler, make and Python (on Debian: apt install build-essential python3).");
		}
	}
}

/** Compares npm's record of the last installation with the lock file. */
function isInstalled(everything) {
	const record = "node_modules/.package-lock.json";
	if (!existsSync(record)) return false;
	const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
	const present = JSON.parse(readFileSync(record, "utf8")).packages;
	return Object.entries(wanted).every(([place, { version, dev, optional, devOptional, peer }]) => {
		if (place === "" || (!everything && (dev || devOptional))) return true;
		return present[place] ? present[place].version === version : Boolean(optional || devOptional || peer);
	});
}

async function npmCi(everything) {
	const options = ["--no-audit", "--no-fund", "--loglevel=error", ...(everything ? ["--include=dev"] : [])];
	if ((await npm(["ci", ...options])) === 0) return;
	// npm ci rejects a correct lock file where the registry has only some of the optional packages.
	log("npm ci did not succeed, trying npm install");
	if ((await npm(["install", "--no-save", ...options])) !== 0) fail("The packages could not be installed: see what npm says above.");
}

/** The npm that started this process, or the one in PATH. */
function npm(args) {
	const cli = process.env.npm_execpath;
	return cli?.endsWith(".js") ? run(process.execPath, [cli, ...args]) : run("npm", args);
}

function databaseDriverLoads() {
	try {
		const Database = createRequire(path.resolve("package.json"))("better-sqlite3");
		new Database(":memory:").close();
		return true;
	} catch {
		return false;
	}
}
