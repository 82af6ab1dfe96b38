import { z } from "zod";
import type { Change } from "./changes/change";
import type { ComposeMessageInput } from "./messages";
import type { PresenceView, TypingView, ViewingView } from "./presence";
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
	/** The client's heartbeat: a socket may report that it is open when it is not. `active`: the person used the device since the last. */
	beat: (input: { active: boolean }, ack: Ack<Record<string, never>>) => void;
	/** This person is writing in a thread; repeated while it is so. */
	typing: (input: { threadId: string }, ack?: Ack<Record<string, never>>) => void;
	/** This person has a thread open, and is writing an answer if `replying`; repeated while it is so. */
	viewing: (input: { threadId: string; replying: boolean }, ack?: Ack<Record<string, never>>) => void;
	/** Replaces the list of people whose presence this socket receives: their present state at once, then each change. */
	watch: (input: { handles: string[] }, ack: Ack<Record<string, never>>) => void;
}

export interface ServerToClientEvents {
	change: (change: Change) => void;
	/** The client's number lies outside the journal: reload, then follow from `seq`. */
	resync: (at: { seq: number }) => void;
	typing: (frame: TypingView) => void;
	viewing: (frame: ViewingView) => void;
	presence: (view: PresenceView) => void;
}
