import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { normaliseHandle } from "./addresses/handle-rules";

/** `here` with an open socket and activity in the last five minutes, `away` without activity, `gone` without a socket. */
export type PresenceState = "here" | "away" | "gone";

/** Whether a person is here; of those who do not show it, and of unknown handles, `gone` and nothing else. */
export interface PresenceView {
	handle: string;
	state: PresenceState;
	/** The last activity of a person who is not here, where it is known. ISO 8601 UTC. */
	lastSeenAt?: string;
}

/** A person is writing in a thread. Shown for a few seconds, unless it is repeated. */
export interface TypingView {
	threadId: string;
	handle: string;
}

/** A person has a thread open, and is writing an answer in it if `replying`. Shown for a few seconds, unless it is repeated. */
export interface ViewingView extends TypingView {
	replying: boolean;
}

const threadId = z.string().min(1).max(64);

export const typingSchema = z.strictObject({ threadId });
export const viewingSchema = z.strictObject({ threadId, replying: z.boolean() });
export const watchSchema = z.strictObject({ handles: z.array(z.string().max(LIMITS.addressMaxChars).transform(normaliseHandle)).max(LIMITS.watchedMax) });
/** `active`: the person used the device since the last heartbeat. Programs may leave it out. */
export const beatSchema = z.strictObject({ active: z.boolean().optional() }).nullish();
