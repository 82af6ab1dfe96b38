/** Milliseconds since the epoch. Injected wherever time matters, so that tests can set it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** ISO 8601 in UTC, as every interface writes times. */
export function toIso(ms: number): string {
	return new Date(ms).toISOString();
}
