import type { LetterScript } from "./letter-script";
import { ENGLISH_LETTERS } from "./letters-en";
import { PORTUGUESE_LETTERS } from "./letters-pt";
import { liveWithLetter } from "./live-with-letters";
import { type PlannedLetter, planScript } from "./play-script";
import type { TeamMember } from "./seed-team";
import { type SeededRandom, seededRandom } from "./seeded-random";

const DAY_MS = 24 * 60 * 60 * 1000;

interface SeedLettersOptions {
	/** How many letters at most; the last conversation is played to its end. */
	count?: number;
	/** Spread over the weeks before this moment. */
	until?: number;
	weeks?: number;
	seed?: number;
}

/**
 * Conversations among the team, sent in the order of time by the house's own functions, each letter then read, kept or thrown
 * away by those it reached. Answers how many letters went out. The same seed plays the same conversations.
 */
export async function seedLetters(
	team: readonly TeamMember[],
	{ count = 320, until = Date.now(), weeks = 6, seed = 1 }: SeedLettersOptions = {},
): Promise<number> {
	const random = seededRandom(seed);
	const planned: PlannedLetter[] = [];
	while (planned.length < count) {
		const startsAt = until - Math.round(random.next() ** 1.5 * weeks * 7 * DAY_MS) - 60_000;
		planned.push(...planScript(nextScript(random, planned.length), team, workingHour(startsAt, until, random), random));
	}
	const due = planned.filter((letter) => letter.at < until).sort((a, b) => a.at - b.at);
	for (const letter of due) await liveWithLetter(await letter.send(), until, random);
	return due.length;
}

/** Both languages in turn, each from its own list. */
function nextScript(random: SeededRandom, played: number): LetterScript {
	return random.pick(played % 2 === 0 ? ENGLISH_LETTERS : PORTUGUESE_LETTERS);
}

/** Letters of a working day, not of the night; what would lie ahead of now moves to yesterday. */
function workingHour(at: number, until: number, random: SeededRandom): number {
	const day = new Date(at);
	day.setUTCHours(random.between(8, 18), random.between(0, 59), random.between(0, 59));
	return day.getTime() < until ? day.getTime() : day.getTime() - DAY_MS;
}
