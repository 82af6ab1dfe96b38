import type { SeededRandom } from "../seeded-random";
import { type ConversationText, FILLINGS } from "./letter-script";

/** Fills a script's placeholders, each with the same word throughout; `{from}` and `{to}` are left to `addressLetter`. */
export function fillScript(script: ConversationText, random: SeededRandom): { subject: string; letters: string[] } {
	const chosen = Object.entries(FILLINGS[script.language]).map(([name, words]) => [`{${name}}`, random.pick(words)] as const);
	const fill = (text: string) => capitalised(chosen.reduce((filled, [brace, word]) => filled.replaceAll(brace, word), text));
	return { subject: fill(script.subject), letters: script.letters.map(fill) };
}

export function addressLetter(text: string, from: string, to: string): string {
	return text.replaceAll("{from}", firstName(from)).replaceAll("{to}", firstName(to));
}

/** Capitalises the start of each sentence, since a filled word may begin it. */
function capitalised(text: string): string {
	return text.replace(/(^|\n\n|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function firstName(name: string): string {
	return name.split(" ")[0] ?? name;
}
