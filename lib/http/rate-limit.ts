import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "#lib/core/env";
import { PomboError } from "#lib/core/errors";
import { perProcess } from "#lib/core/per-process";

/** Points for each window in seconds; the key is an address, an address with a user name, or an account. */
const LIMITERS = {
	signUp: { points: 30, duration: 60 * 60 },
	signIn: { points: 10, duration: 15 * 60 },
	reset: { points: 20, duration: 15 * 60 },
	recover: { points: 10, duration: 60 * 60 },
	passkey: { points: 120, duration: 15 * 60 },
	secondFactor: { points: 10, duration: 15 * 60 },
	reauthentication: { points: 10, duration: 15 * 60 },
	signInAddress: { points: 100, duration: 15 * 60 },
	refresh: { points: 120, duration: 60 },
	checkUsername: { points: 120, duration: 60 },
	createGroup: { points: 30, duration: 60 * 60 },
	send: { points: 120, duration: 60 },
	/** Of an account in its first day. */
	sendNew: { points: 1_000, duration: 24 * 60 * 60 },
	socket: { points: 500, duration: 10 },
} as const satisfies Record<string, { points: number; duration: number }>;

export type LimitName = keyof typeof LIMITERS;

/**
 * Counts one attempt; `points` is the limit where it is set elsewhere. Returns how many there were in the window, with this one. Throws
 * `rate_limited` with the seconds to wait once the limit is reached.
 */
export async function consumeLimit(name: LimitName, key: string, points?: number): Promise<number> {
	if (!env().rateLimits) return 0;
	try {
		const counted = limiter(name);
		if (points !== undefined) counted.points = points;
		return (await counted.consume(key)).consumedPoints;
	} catch (reason) {
		if (!(reason instanceof RateLimiterRes)) throw reason;
		throw new PomboError("rate_limited", undefined, { retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
	}
}

/** Resets the count, as after a successful sign-in. */
export async function resetLimit(name: LimitName, key: string): Promise<void> {
	await limiter(name).delete(key);
}

function limiter(name: LimitName): RateLimiterMemory {
	return perProcess(`limit.${name}`, () => new RateLimiterMemory({ keyPrefix: name, ...LIMITERS[name] }));
}
