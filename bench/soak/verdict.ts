import type { Memory } from "./watched-server";

const MIB = 1024 * 1024;

/** One sample of the server's memory: before, and after a forced garbage collection where there was one. */
export interface Sample {
	minute: number;
	before: Memory;
	after?: Memory;
	/** Actions done since the last sample. */
	actions: number;
}

/** Bytes in use: objects, and the buffers that they hold. */
export function liveBytes({ heapUsed, external }: Memory): number {
	return heapUsed + external;
}

/**
 * By how many MiB the live heap grew over the last half: the median of the last quarter minus the median of the one before.
 * The first half, in which caches fill, is left out.
 */
export function growthOverLastHalf(samples: readonly Sample[]): number {
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
export function line({ minute, before, after, actions }: Sample): string {
	const mib = (bytes: number | undefined) => (bytes === undefined || Number.isNaN(bytes) ? "" : (bytes / MIB).toFixed(1));
	const cells = [minute, actions, mib(before.rss), mib(before.anonymous), mib(before.mapped), mib(before.heapUsed)];
	return `| ${[...cells, mib(after?.heapUsed), mib((after ?? before).external), mib((after ?? before).arrayBuffers)].join(" | ")} |`;
}
