import { SIZES } from "./config";
import type { SendPath, SendTimings } from "./send-path";
import { type RatioSpread, ratioOf, type Spread, spreadOf } from "./statistics";

export interface Comparison {
	floor: Spread;
	measured: Spread;
	ratio: RatioSpread;
}

/** One letter at a time, floor and product in turns, and both people writing in turns. */
export async function measureSocket(floor: SendPath, product: SendPath): Promise<{ heard: Comparison; confirmed: Comparison }> {
	for (const road of [floor, product]) await journeys(road, SIZES.warmUpSends);
	const rounds: { floor: SendTimings[]; measured: SendTimings[] }[] = [];
	for (let round = 0; round < SIZES.rounds; round++) {
		const bare = round % 2 === 0 ? await journeys(floor, SIZES.sendsPerRound) : [];
		const measured = await journeys(product, SIZES.sendsPerRound);
		rounds.push({ floor: bare.length > 0 ? bare : await journeys(floor, SIZES.sendsPerRound), measured });
	}
	return { heard: compare(rounds, (journey) => journey.heard), confirmed: compare(rounds, (journey) => journey.confirmed) };
}

async function journeys(road: SendPath, count: number): Promise<SendTimings[]> {
	const made: SendTimings[] = [];
	for (let trip = 0; trip < count; trip++) made.push(await road.travel(trip % 2, (trip + 1) % 2));
	return made;
}

export function compare<T>(rounds: readonly { floor: readonly T[]; measured: readonly T[] }[], figure: (one: T) => number): Comparison {
	const figures = rounds.map(({ floor, measured }) => ({ floor: floor.map(figure), measured: measured.map(figure) }));
	return { floor: spreadOf(figures.flatMap(({ floor }) => floor)), measured: spreadOf(figures.flatMap(({ measured }) => measured)), ratio: ratioOf(figures) };
}
