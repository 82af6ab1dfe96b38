import { FILLINGS, type LetterScript } from "./letter-script";
import type { SeededRandom } from "./seeded-random";

/** One playing of a script, with the same words in the same braces throughout; names are left for each letter. */
export function fillScript(script: LetterScript, random: SeededRandom): { subject: string; letters: string[] } {
	const chosen = Object.entries(FILLINGS[script.language]).map(([name, words]) => [`{${name}}`, random.pick(words)] as const);
	const fill = (text: string) => capitalised(chosen.reduce((filled, [brace, word]) => filled.replaceAll(brace, word), text));
	return { subject: fill(script.subject), letters: script.letters.map(fill) };
}

export function addressLetter(text: string, from: string, to: string): string {
	return text.replaceAll("{from}", firstName(from)).replaceAll("{to}", firstName(to));
}

/** A sentence that begins with a filled word still begins with a capital. */
function capitalised(text: string): string {
	return text.replace(/(^|\n\n|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function firstName(name: string): string {
	return name.split(" ")[0] ?? name;
}
