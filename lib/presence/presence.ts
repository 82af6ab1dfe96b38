import type { PresenceState } from "#lib/contracts/presence";
import type { AccountId } from "#lib/core/ids";

/** A person, with the handle that others see. */
export interface Person {
	id: AccountId;
	handle: string;
}

export interface PersonState {
	state: PresenceState;
	/** The last activity, in milliseconds, of a person who is not here; absent where it is not known. */
	lastSeenAt?: number;
}

/** A person who has a thread open. */
export interface Viewer extends Person {
	replying: boolean;
}

export type PresenceEvent =
	| { type: "state"; accountId: AccountId }
	| { type: "typing"; threadId: string; person: Person }
	| { type: "viewing"; threadId: string; viewer: Viewer };

/**
 * Who is here, writing and reading. Fleeting: nothing is stored, and nothing waits for it. It knows nothing of who may see what;
 * callers check that. Methods that read return promises, so that an implementation may share the state of several processes.
 */
export interface Presence {
	/** A socket of the account opened, which counts as activity. */
	arrive(accountId: AccountId, socketId: string): void;
	leave(accountId: AccountId, socketId: string): void;
	/** The person used a device now. */
	activity(accountId: AccountId): void;
	/** The present state of each of the accounts. */
	getStates(accountIds: readonly AccountId[]): Promise<Map<AccountId, PersonState>>;
	/** Announced at most once a second for a person and thread; what comes sooner is dropped. */
	typing(threadId: string, person: Person): void;
	/** Kept for a few seconds, and announced at most once a second for a person and thread; the last state is announced then. */
	viewing(threadId: string, viewer: Viewer): void;
	listViewers(threadId: string): Promise<Viewer[]>;
	/** Calls the listener for every announcement. Returns a function that stops it. */
	subscribe(listener: (event: PresenceEvent) => void): () => void;
	/** Announces what only time changes: who became away, what could not be announced before; forgets what expired. Call it each second. */
	tick(): void;
}
