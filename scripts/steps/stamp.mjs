import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = ".cache/pombo";

/**
 * Runs a step only if its inputs changed since it last succeeded, or an output is missing. A failed step has no valid stamp, so
 * it is run again. Returns whether it ran.
 */
export async function onlyIfChanged(name, { inputs, outputs, skip = /\.test\.tsx?$/ }, work) {
	const hash = hashOf(inputs, skip);
	const stamp = path.join(FOLDER, `${name}.stamp`);
	if (outputs.every(existsSync) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
	writeStamp(stamp, "unfinished");
	await work();
	writeStamp(stamp, hash);
	return true;
}

function writeStamp(file, text) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

function hashOf(inputs, skip) {
	const hash = createHash("sha256").update(process.version);
	for (const file of inputs.flatMap(filesUnder)) {
		if (!skip.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
	}
	return hash.digest("hex");
}

function filesUnder(root) {
	if (!existsSync(root)) return [];
	if (statSync(root).isFile()) return [root];
	return readdirSync(root)
		.sort()
		.filter((name) => name !== "generated")
		.flatMap((name) => filesUnder(path.join(root, name)));
}
