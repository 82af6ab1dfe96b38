/** How many cases the whole plan has, and its seed: `npm run fuzz` sets both, the suite has a small part of it that is always the same. */
export const CASES = Number(process.env.POMBO_FUZZ_CASES ?? 3_000);
export const SEED = Number(process.env.POMBO_FUZZ_SEED ?? 20_261_127);
export const HANG_MS = 1_000;

/** The options of one door of so many. */
export function planFor(doors: number, at: number): { numRuns: number; seed: number; interruptAfterTimeLimit?: number } {
	return { numRuns: Math.max(3, Math.ceil(CASES / doors)), seed: SEED + at };
}
