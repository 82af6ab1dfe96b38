export interface Spread {
	p50: number;
	p95: number;
	p99: number;
	count: number;
}

/** The ratio of each round, so that noise common to both sides cancels out. */
export interface RatioSpread {
	median: number;
	min: number;
	max: number;
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99), count: sorted.length };
}

/** Both sides round by round; the figure of a round is its median. */
export function ratioOf(rounds: readonly { measured: readonly number[]; floor: readonly number[] }[]): RatioSpread {
	const ratios = rounds.map(({ measured, floor }) => spreadOf(measured).p50 / spreadOf(floor).p50).sort((a, b) => a - b);
	return { median: quantile(ratios, 0.5), min: ratios[0] ?? Number.NaN, max: ratios.at(-1) ?? Number.NaN };
}

function quantile(sorted: readonly number[], part: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
