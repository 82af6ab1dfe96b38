import { z } from "zod";
import type { Change } from "./changes/change";
import type { ComposeMessageInput } from "./messages";
import type { Result } from "./result";
import type { MessageView } from "./views";

export const followSchema = z.strictObject({ since: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

type Ack<T> = (result: Result<T>) => void;

export interface ClientToServerEvents {
	/** Everything after `since` comes as `change` events, then whatever happens. */
	follow: (input: { since: number }, ack: Ack<{ seq: number }>) => void;
	send: (input: ComposeMessageInput, ack: Ack<{ message: MessageView }>) => void;
	/** These copies reached this device. */
	received: (input: { ids: string[] }, ack: Ack<Record<string, never>>) => void;
	/** The client's own heartbeat: a socket may say it is open and be dead. */
	beat: (ack: Ack<Record<string, never>>) => void;
}

export interface ServerToClientEvents {
	change: (change: Change) => void;
	/** The number asked from is of no use here: reload, then follow from `seq`. */
	resync: (at: { seq: number }) => void;
}
