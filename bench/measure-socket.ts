import { SIZES } from "./config";
import type { SendPath, SendTimings } from "./send-path";
import { type RatioSpread, ratioOf, type Spread, spreadOf } from "./statistics";

export interface Comparison {
	floor: Spread;
	measured: Spread;
	ratio: RatioSpread;
}

/** One letter at a time, floor and product in turns, and both people sending in turns. */
export async function measureSocket(floor: SendPath, product: SendPath): Promise<{ received: Comparison; confirmed: Comparison }> {
	for (const sendPath of [floor, product]) await roundTrips(sendPath, SIZES.warmUpSends);
	const rounds: { floor: SendTimings[]; measured: SendTimings[] }[] = [];
	for (let round = 0; round < SIZES.rounds; round++) {
		const bare = round % 2 === 0 ? await roundTrips(floor, SIZES.sendsPerRound) : [];
		const measured = await roundTrips(product, SIZES.sendsPerRound);
		rounds.push({ floor: bare.length > 0 ? bare : await roundTrips(floor, SIZES.sendsPerRound), measured });
	}
	return { received: compare(rounds, (timings) => timings.received), confirmed: compare(rounds, (timings) => timings.confirmed) };
}

async function roundTrips(sendPath: SendPath, count: number): Promise<SendTimings[]> {
	const trips: SendTimings[] = [];
	for (let turn = 0; turn < count; turn++) trips.push(await sendPath.roundTrip(turn % 2, (turn + 1) % 2));
	return trips;
}

export function compare<T>(rounds: readonly { floor: readonly T[]; measured: readonly T[] }[], figure: (one: T) => number): Comparison {
	const figures = rounds.map(({ floor, measured }) => ({ floor: floor.map(figure), measured: measured.map(figure) }));
	return { floor: spreadOf(figures.flatMap(({ floor }) => floor)), measured: spreadOf(figures.flatMap(({ measured }) => measured)), ratio: ratioOf(figures) };
}
