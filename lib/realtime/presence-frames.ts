import type { PresenceView, TypingView, ViewingView } from "#lib/contracts/presence";
import { bus } from "#lib/core/bus";
import type { Clock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { logger } from "#lib/core/logger";
import type { Person, Presence, PresenceEvent } from "#lib/presence/presence";
import { createThreadActivity } from "#lib/presence/thread-activity";
import { createWatching } from "#lib/presence/watching";

const TICK_MS = 1_000;

/** Sends a frame to every socket of these accounts. */
export interface SendFrames {
	typing(accountIds: readonly AccountId[], frame: TypingView): void;
	viewing(accountIds: readonly AccountId[], frame: ViewingView): void;
}

/** A socket's side of presence. */
export interface SocketPresence {
	beat(active: boolean): void;
	typing(threadId: string): Promise<void>;
	/** Returns who else has the thread open, if the socket opened it just now. */
	viewing(threadId: string, replying: boolean): Promise<ViewingView[]>;
	watch(handles: readonly string[]): Promise<void>;
	close(): void;
}

export interface PresenceFrames {
	open(person: Person, socketId: string, onPresence: (view: PresenceView) => void): SocketPresence;
	close(): void;
}

/** Connects the sockets of this process with the presence of the site. What fails is logged and not repeated: nothing waits for it. */
export function createPresenceFrames(presence: Presence, clock: Clock, send: SendFrames): PresenceFrames {
	const activity = createThreadActivity(presence, clock);
	const watching = createWatching(presence, clock);
	/** The number of sockets of each account. */
	const connected = new Map<AccountId, number>();

	const announce = async (event: PresenceEvent) => {
		if (event.type === "state") return watching.announce(event.accountId);
		const { threadId } = event;
		const { id, handle } = event.type === "typing" ? event.person : event.viewer;
		const audience = await activity.listAudience(threadId, id, [...connected.keys()]);
		if (audience.length === 0) return;
		if (event.type === "typing") send.typing(audience, { threadId, handle });
		else send.viewing(audience, { threadId, handle, replying: event.viewer.replying });
	};
	const attempt = (work: Promise<void>) => {
		work.catch((error: Error) => logger().error({ err: error.name }, "a presence frame could not be sent"));
	};
	const unsubscribe = presence.subscribe((event) => attempt(announce(event)));
	const onVisibility = (accountId: AccountId) => attempt(watching.announce(accountId));
	bus().on("visibility-changed", onVisibility);
	const ticking = setInterval(() => presence.tick(), TICK_MS).unref();

	return {
		open(person, socketId, onPresence) {
			const watch = watching.open(person.id, onPresence);
			let viewed: string | undefined;
			connected.set(person.id, (connected.get(person.id) ?? 0) + 1);
			presence.arrive(person.id, socketId);
			return {
				beat(active) {
					if (active) presence.activity(person.id);
				},
				typing: (threadId) => activity.typing(person, threadId),
				async viewing(threadId, replying) {
					await activity.viewing({ ...person, replying }, threadId);
					if (viewed === threadId) return [];
					viewed = threadId;
					const others = await activity.listOthers(person.id, threadId);
					return others.map((other) => ({ threadId, handle: other.handle, replying: other.replying }));
				},
				watch: watch.watch,
				close() {
					watch.close();
					const others = (connected.get(person.id) ?? 1) - 1;
					if (others === 0) connected.delete(person.id);
					else connected.set(person.id, others);
					presence.leave(person.id, socketId);
				},
			};
		},
		close() {
			clearInterval(ticking);
			unsubscribe();
			bus().off("visibility-changed", onVisibility);
		},
	};
}
