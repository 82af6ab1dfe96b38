const FIRST_MS = 1_000;
const FACTOR = 4;

/** The longest time between two attempts. */
export const RETRY_MAX_MS = 10 * 60 * 1000;

/** Claims without progress, after which a job is set aside: about half an hour after the first one. */
export const ATTEMPTS_MAX = 8;

/** The wait after the n-th attempt failed: exponential, and between half and all of it, so that what failed together is not repeated together. */
export function retryDelay(attempts: number, random: () => number): number {
	const longest = Math.min(RETRY_MAX_MS, FIRST_MS * FACTOR ** (attempts - 1));
	return Math.round(longest / 2 + (random() * longest) / 2);
}
