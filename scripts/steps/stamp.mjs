import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = ".cache/pombo";

/**
 * Does a step only if what goes into it changed since it last succeeded, or what came out of it is gone. A step that
 * fails leaves no stamp, so it is tried again.
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

function filesUnder(place) {
	if (!existsSync(place)) return [];
	if (statSync(place).isFile()) return [place];
	return readdirSync(place)
		.sort()
		.filter((name) => name !== "generated")
		.flatMap((name) => filesUnder(path.join(place, name)));
}
