import type { Memory } from "./watched-server";

const MIB = 1024 * 1024;

/** One look at the server: as it stood, and what was still in use after a collection, where one was forced. */
export interface Sample {
	minute: number;
	before: Memory;
	after?: Memory;
	/** How much was done since the last look. */
	acts: number;
}

/** What is in use after a collection: objects, and the buffers that they hold. */
export function liveBytes({ heapUsed, external }: Memory): number {
	return heapUsed + external;
}

/**
 * By how many MiB the live heap grew over the last half: the middle of the last quarter against the middle of the one before. The
 * first half is left out, in which caches fill.
 */
export function grownOverLastHalf(samples: readonly Sample[]): number {
	const live = samples.flatMap(({ after }) => (after ? [liveBytes(after) / MIB] : []));
	const half = live.slice(Math.floor(live.length / 2));
	const middle = Math.floor(half.length / 2);
	return half.length < 2 ? Number.NaN : median(half.slice(middle)) - median(half.slice(0, middle));
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const HEAD = ["minute", "acts", "rss", "own", "mapped", "heap", "live heap", "external", "buffers"];

/** One line of the table, in MiB. */
export function line({ minute, before, after, acts }: Sample): string {
	const mib = (bytes: number | undefined) => (bytes === undefined || Number.isNaN(bytes) ? "" : (bytes / MIB).toFixed(1));
	const cells = [minute, acts, mib(before.rss), mib(before.anonymous), mib(before.mapped), mib(before.heapUsed)];
	return `| ${[...cells, mib(after?.heapUsed), mib((after ?? before).external), mib((after ?? before).arrayBuffers)].join(" | ")} |`;
}
