import { setTimeout as pause } from "node:timers/promises";

/** What somebody does again and again, and how often it failed. */
export interface Routine {
	name: string;
	done: number;
	failed: number;
	/** The first failures, in words: a soak in which everything is refused proves nothing. */
	reasons: Set<string>;
	ended: Promise<void>;
}

const REASONS_MAX = 5;

/** Repeats one act until the signal, a while apart: half to one and a half times `everyMs`, so that people do not march in step. */
export function repeat(name: string, everyMs: number, signal: AbortSignal, act: (turn: number) => Promise<void>): Routine {
	const routine: Routine = { name, done: 0, failed: 0, reasons: new Set(), ended: Promise.resolve() };
	const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
	routine.ended = (async () => {
		while (!signal.aborted) {
			try {
				await Promise.race([act(routine.done + routine.failed), aborted]);
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
