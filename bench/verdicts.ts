import { GOALS } from "./config";
import type { Results } from "./results";

export interface Verdict {
	goal: string;
	passed: boolean;
}

type Goal = "socket" | "throughput" | "group" | "named" | "filed" | "others" | "signInPause" | "guessing" | "page" | "conversations" | "marking";

/** Pombo's goals, and whether this run meets them. */
export function verdicts({ socket, throughput, signIns, audience, pages }: Results): Record<Goal, Verdict> {
	const ofPages = (figure: "first" | "conversations" | "marking") => pages.sqlite?.[figure].ratio.median ?? Number.POSITIVE_INFINITY;
	const ofAudience = (figure: "group" | "named") => audience?.[figure].ratio.median ?? Number.POSITIVE_INFINITY;
	const { filedMs, quiet, meanwhile } = audience?.expansion ?? {};
	return {
		group: { goal: `≤ ${GOALS.groupAtMost} × F5`, passed: ofAudience("group") <= GOALS.groupAtMost },
		named: { goal: `≤ ${GOALS.namedAtMost} × floor`, passed: ofAudience("named") <= GOALS.namedAtMost },
		filed: { goal: `≤ ${GOALS.filedWithinMs} ms`, passed: (filedMs?.p50 ?? Number.POSITIVE_INFINITY) <= GOALS.filedWithinMs },
		others: {
			goal: `p95 ≤ ${GOALS.othersAtMost} × quiet`,
			passed: quiet !== undefined && meanwhile !== undefined && meanwhile.p95 <= GOALS.othersAtMost * quiet.p95,
		},
		signInPause: {
			goal: `median ≤ ${GOALS.signInPauseMs} ms`,
			passed: (signIns?.pause.meanwhile.p50 ?? Number.POSITIVE_INFINITY) <= GOALS.signInPauseMs,
		},
		guessing: { goal: `≤ ${GOALS.guessingAtMost} × quiet`, passed: (signIns?.guessing.ratio.median ?? Number.POSITIVE_INFINITY) <= GOALS.guessingAtMost },
		socket: { goal: `≤ ${GOALS.socketAtMost} × F1`, passed: socket.received.ratio.median <= GOALS.socketAtMost },
		throughput: { goal: `≥ ${GOALS.throughputAtLeast} × grouped`, passed: throughput.ratio.median >= GOALS.throughputAtLeast },
		page: { goal: `≤ ${GOALS.pageAtMost} × small`, passed: ofPages("first") <= GOALS.pageAtMost },
		conversations: { goal: `≤ ${GOALS.pageAtMost} × small`, passed: ofPages("conversations") <= GOALS.pageAtMost },
		marking: { goal: `≤ ${GOALS.markingAtMost} × one letter`, passed: ofPages("marking") <= GOALS.markingAtMost },
	};
}
