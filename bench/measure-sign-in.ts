import { existsSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { SIZES } from "./config";
import { type Comparison, compare } from "./measure-socket";
import type { SendPath } from "./send-path";
import { type Spread, spreadOf } from "./statistics";

export interface SignIns {
	/** The longest pause of the server's event loop in each round, in ms: while nobody signs in, and while ten people do at once. */
	pause: { quiet: Spread; meanwhile: Spread };
	/** Others' letters while wrong passwords are tried, against quiet. */
	guessing: Comparison;
}

interface Server {
	port: number;
	pid: number;
	/** Where its probe writes. */
	loopFile: string;
}

const PASSWORD = "a long walk by the sea";

/** Ten people who sign in at once, and a program that guesses: what others notice of either. */
export async function measureSignIn(server: Server, product: SendPath): Promise<SignIns> {
	const names = Array.from({ length: SIZES.signingIn }, (_, n) => `signs-in-${n}`);
	for (const username of names) await post(server.port, "/auth/register", { username, password: PASSWORD });
	const signInAll = () => Promise.all(names.map((username) => post(server.port, "/auth/login", { username, password: PASSWORD })));
	await signInAll();
	const pause = { quiet: [] as number[], meanwhile: [] as number[] };
	for (let round = 0; round < SIZES.signInRounds; round++) {
		pause.quiet.push(await longestPause(server, () => wait(SIZES.quietMs)));
		pause.meanwhile.push(await longestPause(server, signInAll));
	}
	return { pause: { quiet: spreadOf(pause.quiet), meanwhile: spreadOf(pause.meanwhile) }, guessing: await measureGuessing(server.port, product) };
}

async function measureGuessing(port: number, product: SendPath): Promise<Comparison> {
	const rounds: { floor: number[]; measured: number[] }[] = [];
	for (let round = 0; round < SIZES.signInRounds; round++) {
		const floor = await letters(product, SIZES.lettersBesideGuesses);
		let guessing = true;
		const guesses = guessInTurns(port, () => guessing);
		const measured = await letters(product, SIZES.lettersBesideGuesses);
		guessing = false;
		await guesses;
		rounds.push({ floor, measured });
	}
	return compare(rounds, (ms) => ms);
}

/** As many guesses at once as a program may have open, each at another name, one after the other. */
async function guessInTurns(port: number, goesOn: () => boolean): Promise<void> {
	let guesses = 0;
	const one = async () => {
		while (goesOn()) await post(port, "/auth/login", { username: `nobody-${guesses++}`, password: "a wrong password" });
	};
	await Promise.all(Array.from({ length: SIZES.guessesAtOnce }, one));
}

async function letters(product: SendPath, count: number): Promise<number[]> {
	const took: number[] = [];
	for (let turn = 0; turn < count; turn++) took.push((await product.roundTrip(turn % 2, (turn + 1) % 2)).received);
	return took;
}

async function longestPause(server: Server, work: () => Promise<unknown>): Promise<number> {
	await probe(server);
	await work();
	return (await probe(server)).maxMs;
}

/** Asks for the longest pause since the last call. */
async function probe({ pid, loopFile }: Server): Promise<{ maxMs: number }> {
	rmSync(loopFile, { force: true });
	process.kill(pid, "SIGUSR2");
	while (!existsSync(loopFile)) await wait(5);
	return JSON.parse(readFileSync(loopFile, "utf8")) as { maxMs: number };
}

async function post(port: number, path: string, body: unknown): Promise<void> {
	const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	await answer.arrayBuffer();
}
