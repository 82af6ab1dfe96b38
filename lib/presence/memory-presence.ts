import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { createPeople } from "./memory-people";
import { createViewers } from "./memory-viewers";
import type { Presence, PresenceEvent } from "./presence";
import { createThrottle } from "./throttle";

/** Presence within one process. */
export function createMemoryPresence(clock: Clock = systemClock): Presence {
	const listeners = new Set<(event: PresenceEvent) => void>();
	const announce = (event: PresenceEvent) => {
		for (const listener of listeners) listener(event);
	};
	const people = createPeople(clock, (accountId) => announce({ type: "state", accountId }));
	const viewers = createViewers(clock, (threadId, viewer) => announce({ type: "viewing", threadId, viewer }));
	const typing = createThrottle(clock);

	return {
		arrive: people.arrive,
		leave(accountId, socketId) {
			if (people.leave(accountId, socketId)) viewers.remove(accountId);
		},
		activity: people.activity,
		getStates: async (accountIds) => new Map(accountIds.map((id: AccountId) => [id, people.stateOf(id)])),
		typing(threadId, person) {
			if (typing.take(`${threadId} ${person.id}`)) announce({ type: "typing", threadId, person });
		},
		viewing: viewers.set,
		listViewers: async (threadId) => viewers.list(threadId),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		tick() {
			people.tick();
			viewers.tick();
			typing.tick();
		},
	};
}
