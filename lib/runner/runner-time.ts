import { type Clock, systemClock } from "#lib/core/clock";

/** Everything about time and chance that the runner depends on. */
export interface RunnerTime {
	clock: Clock;
	/** From 0 to 1. */
	random: () => number;
	/** Calls `work` once this time has passed, unless the returned function is called before. */
	after: (ms: number, work: () => void) => () => void;
}

export const systemTime: RunnerTime = {
	clock: systemClock,
	random: Math.random,
	after(ms, work) {
		const timer = setTimeout(work, ms).unref();
		return () => clearTimeout(timer);
	},
};
