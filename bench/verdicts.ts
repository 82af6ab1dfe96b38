import { GOALS } from "./config";
import type { Results } from "./results";

export interface Verdict {
	goal: string;
	passed: boolean;
}

/** Pombo's goals, and whether this run meets them. */
export function verdicts({ socket, throughput, pages }: Results): { socket: Verdict; throughput: Verdict; page: Verdict } {
	return {
		socket: { goal: `≤ ${GOALS.socketAtMost} × F1`, passed: socket.received.ratio.median <= GOALS.socketAtMost },
		throughput: { goal: `≥ ${GOALS.throughputAtLeast} × grouped`, passed: throughput.ratio.median >= GOALS.throughputAtLeast },
		page: { goal: `≤ ${GOALS.pageAtMost} × small`, passed: (pages.sqlite?.first.ratio.median ?? Number.POSITIVE_INFINITY) <= GOALS.pageAtMost },
	};
}
