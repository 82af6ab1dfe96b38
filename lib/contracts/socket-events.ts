import { z } from "zod";
import type { Change } from "./changes/change";
import type { ComposeMessageInput } from "./messages";
import type { Result } from "./result";
import type { MessageView } from "./views";

export const followSchema = z.strictObject({ since: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

type Ack<T> = (result: Result<T>) => void;

export interface ClientToServerEvents {
	/** Sends every change after `since` as `change` events, then new ones as they are committed. */
	follow: (input: { since: number }, ack: Ack<{ seq: number }>) => void;
	send: (input: ComposeMessageInput, ack: Ack<{ message: MessageView }>) => void;
	/** These copies reached this device. */
	received: (input: { ids: string[] }, ack: Ack<Record<string, never>>) => void;
	/** The client's heartbeat: a socket may report that it is open when it is not. */
	beat: (ack: Ack<Record<string, never>>) => void;
}

export interface ServerToClientEvents {
	change: (change: Change) => void;
	/** The client's number lies outside the journal: reload, then follow from `seq`. */
	resync: (at: { seq: number }) => void;
}
