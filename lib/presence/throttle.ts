import type { Clock } from "#lib/core/clock";

/** At most one frame in this time for a person and thread, of each kind. */
export const FRAME_EVERY_MS = 1_000;
const KEYS_MAX = 20_000;

/** Allows each key once in FRAME_EVERY_MS, and no more than KEYS_MAX keys in that time. */
export interface Throttle {
	/** Whether the key is allowed now; if so it is counted. */
	take(key: string): boolean;
	/** Forgets the keys that are allowed again. */
	tick(): void;
}

export function createThrottle(clock: Clock): Throttle {
	// In the order of their times.
	const takenAt = new Map<string, number>();
	return {
		take(key) {
			if (isWithin(clock(), takenAt.get(key), FRAME_EVERY_MS)) return false;
			// Moved to the end.
			takenAt.delete(key);
			if (takenAt.size >= KEYS_MAX) return false;
			takenAt.set(key, clock());
			return true;
		},
		tick() {
			for (const [key, at] of takenAt) {
				if (isWithin(clock(), at, FRAME_EVERY_MS)) break;
				takenAt.delete(key);
			}
		},
	};
}

/** Whether less than `ms` passed since `at`. A time in the future, after the clock was set back, has passed. */
export function isWithin(now: number, at: number | undefined, ms: number): boolean {
	return at !== undefined && now >= at && now - at < ms;
}
