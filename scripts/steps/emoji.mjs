import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { onlyIfChanged } from "./stamp.mjs";

const FOLDER = "public/emoji";
/** The picker's languages; the names of the files and folders are those that the picker asks for. */
const FILES = ["en", "pt"].flatMap((language) => ["data", "messages"].map((name) => `${language}/${name}.json`));

/** Copies the names of the emoji to where the site serves them: the picker would fetch them from a public address otherwise. */
export async function copyEmojiData() {
	const { resolve } = createRequire(import.meta.url);
	const sources = FILES.map((file) => resolve(`emojibase-data/${file}`));
	const outputs = FILES.map((file) => `${FOLDER}/${file}`);
	await onlyIfChanged("emoji", { inputs: sources, outputs }, async () => {
		for (const [at, output] of outputs.entries()) {
			mkdirSync(path.dirname(output), { recursive: true });
			copyFileSync(sources[at], output);
		}
	});
}
