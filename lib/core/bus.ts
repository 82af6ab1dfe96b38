import { EventEmitter } from "node:events";
import { perProcess } from "./per-process";

interface Topics {
	/** There is news for an account, up to this number. Nothing else travels: the journal is the truth. */
	change: [accountId: string, modseq: number];
	/** This session ended: its sockets must go. */
	"session-ended": [sessionId: string];
}

/** Wake-ups between the parts of one process. A lost one costs time, never a letter. */
export function bus(): EventEmitter<Topics> {
	return perProcess("bus", () => new EventEmitter<Topics>({ captureRejections: false }).setMaxListeners(0));
}
