import { setTimeout as wait } from "node:timers/promises";
import { isPomboError } from "#lib/core/errors";

/** So many wrong guesses are answered at once, as somebody who mistypes makes them. */
const FREE_GUESSES = 3;
const FIRST_DELAY_MS = 100;
const DELAY_MAX_MS = 1_000;

/**
 * Runs what checks a guess, and holds a refusal back the longer the more there were: who guesses by hand hardly notices, a program does. The
 * same for a name that nobody has.
 */
export async function slowGuesses<T>(attempts: number, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (attempts > FREE_GUESSES && isPomboError(error) && error.code === "invalid_credentials") await wait(delayOf(attempts));
		throw error;
	}
}

/** In ms, for the n-th guess within the window of its limit. */
export function delayOf(attempts: number): number {
	return attempts <= FREE_GUESSES ? 0 : Math.min(DELAY_MAX_MS, FIRST_DELAY_MS * 2 ** (attempts - FREE_GUESSES - 1));
}
