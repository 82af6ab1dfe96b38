import type { Clock } from "#lib/core/clock";
import { isWithin } from "./throttle";

/** Answers of the database that are good enough for a short time. Bounded: emptied when it is full. */
export interface ShortCache<Value> {
	get(key: string): Promise<Value> | undefined;
	/** Kept while it is pending, so that concurrent callers ask once; dropped if it fails. */
	set(key: string, value: Promise<Value>): void;
}

export function createShortCache<Value>(clock: Clock, { keptMs, max }: { keptMs: number; max: number }): ShortCache<Value> {
	const entries = new Map<string, { value: Promise<Value>; at: number }>();
	return {
		get(key) {
			const entry = entries.get(key);
			return isWithin(clock(), entry?.at, keptMs) ? entry?.value : undefined;
		},
		set(key, value) {
			if (entries.size >= max) entries.clear();
			const entry = { value, at: clock() };
			entries.set(key, entry);
			value.catch(() => {
				if (entries.get(key) === entry) entries.delete(key);
			});
		},
	};
}
