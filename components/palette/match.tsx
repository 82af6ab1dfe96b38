/** A stretch of the words that was typed: from, up to but not with. */
export type MatchRange = [from: number, to: number];

export interface Match {
	/** Lower is better: at the beginning, at the beginning of a word, anywhere. */
	rank: number;
	ranges: MatchRange[];
}

/** Where each typed word stands in the words, without regard to case and accents; null unless all of them do. */
export function match(words: string, query: string): Match | null {
	const folded = fold(words);
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

/** The beginning of a word if there is one, else the first place. */
function bestPlace(folded: string, part: string): number {
	if (folded.startsWith(part)) return 0;
	const atWord = folded.indexOf(` ${part}`);
	return atWord === -1 ? folded.indexOf(part) : atWord + 1;
}

/** One letter for each letter, so that places stay what they were; what parts words becomes a space. */
function fold(text: string): string {
	return [...text]
		.map((letter) => {
			const bare = letter.normalize("NFD")[0]?.toLowerCase() ?? "";
			return (/[\s\-_.,:;/()@]/.test(bare) ? " " : bare).padEnd(letter.length).slice(0, letter.length);
		})
		.join("");
}
