/** A seeded random source (mulberry32): the same seed gives the same sequence on every machine. */
export interface SeededRandom {
	/** A number in [0, 1). */
	next(): number;
	/** An integer from `min` to `max`, both included. */
	between(min: number, max: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	pick<T>(from: readonly T[]): T;
	/** Up to `count` distinct elements. */
	some<T>(from: readonly T[], count: number): T[];
}

export function seededRandom(seed: number): SeededRandom {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	const pick = <T>(from: readonly T[]): T => {
		const picked = from[between(0, from.length - 1)];
		if (picked === undefined) throw new Error("nothing to pick from");
		return picked;
	};
	return {
		next,
		between,
		pick,
		chance: (probability) => next() < probability,
		some(from, count) {
			const left = [...from];
			return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat();
		},
	};
}
