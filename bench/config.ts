import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Sample sizes: enough for steady medians within some minutes. */
export const SIZES = {
	/** Floor and product take turns; a ratio is taken in each round, so that load on the machine affects both. */
	rounds: 12,
	sendsPerRound: 100,
	/** Letters sent before measuring, until the JIT has compiled the code: a thousand for all of Pombo. */
	warmUpSends: 1_500,
	postsPerRound: 40,
	throughputRounds: 5,
	throughputSliceMs: 1_500,
	senders: 16,
	pageRounds: 12,
	pagesPerRound: 25,
	smallMailbox: 1_000,
	largeMailbox: 100_000,
	pageSize: 50,
	signingIn: 10,
	signInRounds: 6,
	quietMs: 1_500,
	guessesAtOnce: 10,
	/** The wrong passwords of one round are as many as these letters leave time for. */
	lettersBesideGuesses: 400,
} as const;

/** Large audiences: the members of the groups, how many of the larger one are online, and letters measured in each. */
export const AUDIENCES = {
	online: 1_000,
	members: 10_000,
	onlineOfMembers: 100,
	named: 500,
	namedFewer: 100,
	letters: 12,
	quietLetters: 100,
	warmUp: 4,
} as const;

/** Pombo's goals, as ratios to the floor of the same run. */
export const GOALS = {
	socketAtMost: 2.5,
	pageAtMost: 1.2,
	markingAtMost: 5,
	throughputAtLeast: 0.25,
	groupAtMost: 2,
	namedAtMost: 3,
	othersAtMost: 3,
	filedWithinMs: 2_000,
	signInPauseMs: 10,
	guessingAtMost: 1.5,
} as const;

export const RESULTS_FILE = "bench/results/latest.json";

/** A folder on the checkout's disk: on a memory file system commits would cost nothing. */
export function makeScratchFolder(): { folder: string; remove: () => void } {
	const folder = path.resolve(".cache", `bench-${randomBytes(4).toString("hex")}`);
	mkdirSync(folder, { recursive: true });
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The environment of a measured process: nothing of the operator's own database or keys may be touched. */
export function measuredEnv(dataDir: string, { port = 0, databaseUrl = `file:${path.join(dataDir, "pombo.db")}` } = {}): NodeJS.ProcessEnv {
	return {
		...process.env,
		NODE_ENV: "production",
		DATA_DIR: dataDir,
		DATABASE_URL: databaseUrl,
		PORT: String(port),
		HOST: "127.0.0.1",
		APP_URL: `http://127.0.0.1:${port}`,
		RATE_LIMITS: "off",
		LOG_LEVEL: "warn",
		REDIS_URL: "",
		POMBO_KEYRING: "",
	};
}
