import { GOALS } from "./config";
import type { Results } from "./results";

export interface Verdict {
	goal: string;
	passed: boolean;
}

/** Pombo's goals, and whether this run meets them. */
export function verdicts({ socket, throughput, pages }: Results): Record<"socket" | "throughput" | "page" | "conversations" | "marking", Verdict> {
	const ofPages = (figure: "first" | "conversations" | "marking") => pages.sqlite?.[figure].ratio.median ?? Number.POSITIVE_INFINITY;
	return {
		socket: { goal: `≤ ${GOALS.socketAtMost} × F1`, passed: socket.received.ratio.median <= GOALS.socketAtMost },
		throughput: { goal: `≥ ${GOALS.throughputAtLeast} × grouped`, passed: throughput.ratio.median >= GOALS.throughputAtLeast },
		page: { goal: `≤ ${GOALS.pageAtMost} × small`, passed: ofPages("first") <= GOALS.pageAtMost },
		conversations: { goal: `≤ ${GOALS.pageAtMost} × small`, passed: ofPages("conversations") <= GOALS.pageAtMost },
		marking: { goal: `≤ ${GOALS.markingAtMost} × one letter`, passed: ofPages("marking") <= GOALS.markingAtMost },
	};
}
