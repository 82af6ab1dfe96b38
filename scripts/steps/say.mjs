/** One plain line for each thing that is about to happen. */
export function say(line) {
	console.log(`pombo: ${line}`);
}

/** Ends the program with one sentence, and no stack that would bury it. */
export function refuse(sentence) {
	console.error(`pombo: ${sentence}`);
	process.exit(1);
}
