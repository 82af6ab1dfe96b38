import { setTimeout as sleep } from "node:timers/promises";
import { SIZES } from "./config";
import type { SendPath } from "./send-path";
import { type RatioSpread, ratioOf, type Spread, spreadOf } from "./statistics";

/** Letters a second. */
export interface Throughput {
	each: Spread;
	grouped: Spread;
	product: Spread;
	ratio: RatioSpread;
}

/** Sixteen people in a ring, each with one letter in flight, until the last acknowledged letter is on its recipient's socket. */
export async function measureThroughput(paths: { each: SendPath; grouped: SendPath; product: SendPath }): Promise<Throughput> {
	for (const sendPath of Object.values(paths)) await lettersPerSecond(sendPath, SIZES.throughputSliceMs);
	const rounds: { each: number; grouped: number; product: number }[] = [];
	for (let round = 0; round < SIZES.throughputRounds; round++) {
		rounds.push({
			each: await lettersPerSecond(paths.each, SIZES.throughputSliceMs),
			grouped: await lettersPerSecond(paths.grouped, SIZES.throughputSliceMs),
			product: await lettersPerSecond(paths.product, SIZES.throughputSliceMs),
		});
	}
	return {
		each: spreadOf(rounds.map((round) => round.each)),
		grouped: spreadOf(rounds.map((round) => round.grouped)),
		product: spreadOf(rounds.map((round) => round.product)),
		ratio: ratioOf(rounds.map((round) => ({ measured: [round.product], floor: [round.grouped] }))),
	};
}

async function lettersPerSecond(sendPath: SendPath, forMs: number): Promise<number> {
	const receivedBefore = sendPath.received();
	const started = performance.now();
	const counts = await Promise.all(
		Array.from({ length: SIZES.senders }, async (_, sender) => {
			let count = 0;
			for (; performance.now() - started < forMs; count++) await sendPath.send(sender, sender + 1);
			return count;
		}),
	);
	const sent = counts.reduce((sum, count) => sum + count, 0);
	while (sendPath.received() - receivedBefore < sent) await sleep(1);
	return (sent * 1000) / (performance.now() - started);
}
