import { addressLetter, fillScript } from "../letters/fill-script";
import { ENGLISH_LETTERS } from "../letters/letters-en";
import { PORTUGUESE_LETTERS } from "../letters/letters-pt";
import { seededRandom } from "../seeded-random";

const MINUTE_MS = 60 * 1000;

export interface BulkLetter {
	subject: string;
	text: string;
	sentAt: number;
}

interface BulkOptions {
	from: string;
	to: string;
	until: number;
	seed?: number;
}

/** Generates `n` letters, one a minute up to `until`. Call the result with 0 to n - 1 in order: the same seed then gives the same letters. */
export function bulkLetters(n: number, { from, to, until, seed = 1 }: BulkOptions): (at: number) => BulkLetter {
	const random = seededRandom(seed);
	const scripts = [...ENGLISH_LETTERS, ...PORTUGUESE_LETTERS];
	return (at) => {
		const { subject, letters } = fillScript(random.pick(scripts), random);
		return { subject, text: addressLetter(random.pick(letters), from, to), sentAt: until - (n - at) * MINUTE_MS };
	};
}
