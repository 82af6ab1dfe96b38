import { setTimeout as pause } from "node:timers/promises";

/** A repeated action, and how often it succeeded and failed. */
export interface Routine {
	name: string;
	done: number;
	failed: number;
	/** Messages of the first failures: a soak in which everything fails proves nothing. */
	reasons: Set<string>;
	ended: Promise<void>;
}

const REASONS_MAX = 5;

/** Repeats an action until the signal, with pauses of half to one and a half times `everyMs`, so that routines do not synchronize. */
export function repeat(name: string, everyMs: number, signal: AbortSignal, action: (turn: number) => Promise<void>): Routine {
	const routine: Routine = { name, done: 0, failed: 0, reasons: new Set(), ended: Promise.resolve() };
	const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
	routine.ended = (async () => {
		while (!signal.aborted) {
			try {
				await Promise.race([action(routine.done + routine.failed), aborted]);
				routine.done++;
			} catch (error) {
				if (signal.aborted) break;
				routine.failed++;
				if (routine.reasons.size < REASONS_MAX) routine.reasons.add((error as Error).message.split("\n")[0] ?? "");
			}
			await pause(everyMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
		}
	})();
	return routine;
}

export function pick<T>(list: readonly T[]): T {
	const found = list[Math.floor(Math.random() * list.length)];
	if (found === undefined) throw new Error("there is nothing to pick from");
	return found;
}
