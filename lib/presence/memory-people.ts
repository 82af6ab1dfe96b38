import type { PresenceState } from "#lib/contracts/presence";
import type { Clock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import type { PersonState } from "./presence";

export const AWAY_AFTER_MS = 5 * 60 * 1000;

const LAST_SEEN_MAX = 20_000;

/** An account with open sockets. */
interface Connected {
	sockets: Set<string>;
	activeAt: number;
	/** The state as last announced. */
	announced: PresenceState;
}

/** Which accounts are here; `onChange` is called with each account whose state changed. */
export function createPeople(clock: Clock, onChange: (accountId: AccountId) => void) {
	const connected = new Map<AccountId, Connected>();
	/** When those who are gone were active last. Emptied when it is full: a session says it less accurately. */
	const lastSeen = new Map<AccountId, number>();

	const stateNow = ({ activeAt }: Connected): "here" | "away" => (clock() - activeAt < AWAY_AFTER_MS ? "here" : "away");
	const announce = (accountId: AccountId, person: Connected) => {
		const state = stateNow(person);
		if (state === person.announced) return;
		person.announced = state;
		onChange(accountId);
	};

	return {
		arrive(accountId: AccountId, socketId: string): void {
			const person = connected.get(accountId) ?? { sockets: new Set(), activeAt: 0, announced: "gone" };
			person.sockets.add(socketId);
			person.activeAt = clock();
			connected.set(accountId, person);
			lastSeen.delete(accountId);
			announce(accountId, person);
		},

		/** Returns whether it was the account's last socket. */
		leave(accountId: AccountId, socketId: string): boolean {
			const person = connected.get(accountId);
			if (!person?.sockets.delete(socketId) || person.sockets.size > 0) return false;
			connected.delete(accountId);
			if (lastSeen.size >= LAST_SEEN_MAX) lastSeen.clear();
			lastSeen.set(accountId, stateNow(person) === "here" ? clock() : person.activeAt);
			onChange(accountId);
			return true;
		},

		activity(accountId: AccountId): void {
			const person = connected.get(accountId);
			if (!person) return;
			person.activeAt = clock();
			announce(accountId, person);
		},

		stateOf(accountId: AccountId): PersonState {
			const person = connected.get(accountId);
			const at = person ? person.activeAt : lastSeen.get(accountId);
			const state = person ? stateNow(person) : "gone";
			return { state, ...(state === "here" || at === undefined ? {} : { lastSeenAt: at }) };
		},

		tick(): void {
			for (const [accountId, person] of connected) {
				// After the clock was set back, an activity in the future would keep the person here until then.
				person.activeAt = Math.min(person.activeAt, clock());
				announce(accountId, person);
			}
		},
	};
}
