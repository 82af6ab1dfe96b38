import { EventEmitter } from "node:events";
import type { Change } from "#lib/contracts/changes/change";
import { perProcess } from "./per-process";

/** There is news for an account, up to this number. The journal is the truth; `changes` only spares reading it again. */
export interface Wakeup {
	modseq: number;
	/** All that happened after `since`, where whoever wrote it still knows what it wrote. */
	changes?: { since: number; list: () => Change[] };
}

interface Topics {
	[account: `account:${string}`]: [news: Wakeup];
	/** This session ended: its sockets must go. */
	"session-ended": [sessionId: string];
}

/** Wake-ups between the parts of one process. A lost one costs time, never a letter. */
export function bus(): EventEmitter<Topics> {
	return perProcess("bus", () => new EventEmitter<Topics>({ captureRejections: false }).setMaxListeners(0));
}
