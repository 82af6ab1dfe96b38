/** One plain line for each thing that is about to happen. */
export function log(line) {
	console.log(`pombo: ${line}`);
}

/** Ends the program with one sentence, and no stack that would bury it. */
export function fail(sentence) {
	console.error(`pombo: ${sentence}`);
	process.exit(1);
}
