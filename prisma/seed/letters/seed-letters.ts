import { type SeededRandom, seededRandom } from "../seeded-random";
import type { TeamGroup } from "../team/seed-groups";
import type { TeamMember } from "../team/seed-team";
import type { LetterScript } from "./letter-script";
import { ENGLISH_LETTERS } from "./letters-en";
import { GROUP_LETTERS } from "./letters-groups";
import { PORTUGUESE_LETTERS } from "./letters-pt";
import { type PlannedLetter, planGroupScript, planScript } from "./play-script";
import { simulateReaders } from "./simulate-readers";

const DAY_MS = 24 * 60 * 60 * 1000;

interface SeedLettersOptions {
	/** The approximate number of letters: the last conversation is completed, and replies after `until` are left out. */
	count?: number;
	/** The end of the period, in milliseconds since the epoch. */
	until?: number;
	weeks?: number;
	seed?: number;
	groups?: readonly TeamGroup[];
}

/**
 * Sends conversations among the team, and those of its groups once each, in the order of time, through the same functions as the product, and simulates their
 * readers. Returns the number of letters sent. The same seed gives the same conversations.
 */
export async function seedLetters(
	team: readonly TeamMember[],
	{ count = 320, until = Date.now(), weeks = 6, seed = 1, groups = [] }: SeedLettersOptions = {},
): Promise<number> {
	const random = seededRandom(seed);
	const planned: PlannedLetter[] = [];
	const someTime = () => workingHour(until - Math.round(random.next() ** 1.5 * weeks * 7 * DAY_MS) - 60_000, until, random);
	while (planned.length < count) planned.push(...planScript(nextScript(random, planned.length), team, someTime(), random));
	for (const group of groups) {
		for (const script of GROUP_LETTERS[group.handle] ?? []) planned.push(...planGroupScript(script, group, someTime(), random));
	}
	const due = planned.filter((letter) => letter.at < until).sort((a, b) => a.at - b.at);
	for (const letter of due) await simulateReaders(await letter.send(), until, random);
	return due.length;
}

/** Alternates between the languages. */
function nextScript(random: SeededRandom, index: number): LetterScript {
	return random.pick(index % 2 === 0 ? ENGLISH_LETTERS : PORTUGUESE_LETTERS);
}

/** Moves a time into working hours (UTC) of its day, or of the day before where that is not before `until`. */
function workingHour(at: number, until: number, random: SeededRandom): number {
	const day = new Date(at);
	day.setUTCHours(random.between(8, 18), random.between(0, 59), random.between(0, 59));
	return day.getTime() < until ? day.getTime() : day.getTime() - DAY_MS;
}
