import { Agent, request } from "node:http";
import { SIZES } from "./config";
import type { BenchPerson } from "./make-people";
import { type Comparison, compare } from "./measure-socket";
import { at, SUBJECT, TEXT } from "./send-path";

/** One POST at a time over a connection that stays open: the product's letter against a bare server's durable row. */
export async function measureRest(floorPort: number, productPort: number, people: readonly BenchPerson[]): Promise<Comparison> {
	const agent = new Agent({ keepAlive: true });
	let posted = 0;
	const toFloor = () => post(agent, floorPort, "/messages", { id: `rest-${++posted}`, to: "nobody", subject: SUBJECT, text: TEXT });
	const toProduct = () => post(agent, productPort, "/api/v1/messages", { to: [at(people, 1).handle], subject: SUBJECT, text: TEXT }, at(people, 0).access);
	for (const once of [toFloor, toProduct]) await repeat(once, SIZES.warmUpSends / 2);
	const rounds: { floor: number[]; measured: number[] }[] = [];
	for (let round = 0; round < SIZES.rounds; round++)
		rounds.push({ floor: await repeat(toFloor, SIZES.postsPerRound), measured: await repeat(toProduct, SIZES.postsPerRound) });
	agent.destroy();
	return compare(rounds, (ms) => ms);
}

async function repeat(once: () => Promise<number>, count: number): Promise<number[]> {
	const took: number[] = [];
	for (let time = 0; time < count; time++) took.push(await once());
	return took;
}

/** Milliseconds from the request to the last byte of its answer, which must be 201. */
function post(agent: Agent, port: number, path: string, body: unknown, token = ""): Promise<number> {
	const payload = JSON.stringify(body);
	const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload), authorization: `Bearer ${token}` };
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const call = request({ agent, host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
			response
				.resume()
				.once("end", () => (response.statusCode === 201 ? resolve(performance.now() - started) : reject(new Error(`${path} answered ${response.statusCode}`))));
		});
		call.once("error", reject).end(payload);
	});
}
