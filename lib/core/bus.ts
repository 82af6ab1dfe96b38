import { EventEmitter } from "node:events";
import type { Change } from "#lib/contracts/changes/change";
import type { AccountId } from "./ids";
import { perProcess } from "./per-process";

/** An account has new changes, up to `modseq`. The journal is authoritative; `changes` only saves reading it. */
export interface Wakeup {
	modseq: number;
	/** All changes after `since`, where the writer still has them in memory. */
	changes?: { since: number; list: () => Change[] };
}

interface Topics {
	[account: `account:${string}`]: [wakeup: Wakeup];
	/** A job was enqueued: a runner should look when the next one is due. */
	"job-enqueued": [];
	/** Whom this account shows whether it is here may have changed. */
	"visibility-changed": [accountId: AccountId];
	/** This session ended: its sockets must be disconnected. */
	"session-ended": [sessionId: string];
}

/** In-process events. A lost event delays a change until the next one; the journal still has it. */
export function bus(): EventEmitter<Topics> {
	return perProcess("bus", () => new EventEmitter<Topics>({ captureRejections: false }).setMaxListeners(0));
}
