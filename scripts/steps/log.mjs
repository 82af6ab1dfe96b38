/** Prints one line for a step that is about to run. */
export function log(line) {
	console.log(`pombo: ${line}`);
}

/** Exits with code 1 and one sentence, without a stack trace. */
export function fail(sentence) {
	console.error(`pombo: ${sentence}`);
	process.exit(1);
}
