/** A matched range of the text: start, and end (exclusive). */
export type MatchRange = [from: number, to: number];

export interface Match {
	/** Lower is better: at the beginning, at the beginning of a word, anywhere. */
	rank: number;
	ranges: MatchRange[];
}

/** Where each word of the query occurs in the text, ignoring case and accents; null unless all of them do. */
export function match(text: string, query: string): Match | null {
	const folded = fold(text);
	const ranges: MatchRange[] = [];
	let rank = 0;
	for (const part of fold(query).split(" ").filter(Boolean)) {
		const at = bestPlace(folded, part);
		if (at === -1) return null;
		rank += at === 0 ? 0 : folded[at - 1] === " " ? 1 : 2;
		ranges.push([at, at + part.length]);
	}
	return { rank, ranges: ranges.sort((a, b) => a[0] - b[0]) };
}

/** The first occurrence at the beginning of a word, else the first one; -1 where there is none. */
function bestPlace(folded: string, part: string): number {
	if (folded.startsWith(part)) return 0;
	const atWord = folded.indexOf(` ${part}`);
	return atWord === -1 ? folded.indexOf(part) : atWord + 1;
}

/** Lower case without accents, separators as spaces; of the same length, so that indices stay valid. */
function fold(text: string): string {
	return [...text]
		.map((character) => {
			const bare = character.normalize("NFD")[0]?.toLowerCase() ?? "";
			return (/[\s\-_.,:;/()@]/.test(bare) ? " " : bare).padEnd(character.length).slice(0, character.length);
		})
		.join("");
}
