import type { Socket } from "socket.io-client";
import type { Change } from "#lib/contracts/changes/change";
import { AUDIENCES } from "./config";
import type { FloorLetter } from "./floor-path";
import type { BenchPerson } from "./make-people";
import { type Comparison, compare } from "./measure-socket";
import { at, connect, SUBJECT, TEXT } from "./send-path";
import { type Spread, spreadOf } from "./statistics";

/** A letter to everybody of a group or of a list, until the last socket has it, against one stored row and as many sockets. */
export interface Audiences {
	group: Comparison;
	named: Comparison;
	namedFewer: Comparison;
	expansion: Expansion;
}

/** A letter to a large group: until every copy is filed (ms), and what others' letters take meanwhile. */
export interface Expansion {
	people: number;
	filedMs: Spread;
	quiet: Spread;
	meanwhile: Spread;
}

/** Times one letter from its sending until as many sockets as `count` have it, in milliseconds. */
type SendToAll = (count: number) => Promise<number>;

export async function measureAudience(floorPort: number, productPort: number, people: readonly BenchPerson[]): Promise<Audiences> {
	const floor = await openFloor(floorPort, people.length - 1);
	const product = await openProduct(productPort, people);
	const named = people.slice(1, AUDIENCES.named + 1).map(({ handle }) => handle);
	try {
		return {
			group: await inTurns(floor.send, product.sendTo(["online"]), AUDIENCES.online),
			named: await inTurns(floor.send, product.sendTo(named), AUDIENCES.named),
			namedFewer: await inTurns(floor.send, product.sendTo(named.slice(0, AUDIENCES.namedFewer)), AUDIENCES.namedFewer),
			expansion: await product.expand(),
		};
	} finally {
		floor.close();
		product.close();
	}
}

async function inTurns(floor: SendToAll, product: SendToAll, count: number): Promise<Comparison> {
	for (let warmUp = 0; warmUp < AUDIENCES.warmUp; warmUp++) for (const send of [floor, product]) await send(count);
	const rounds: { floor: number[]; measured: number[] }[] = [];
	for (let letter = 0; letter < AUDIENCES.letters; letter++) rounds.push({ floor: [await floor(count)], measured: [await product(count)] });
	return compare(rounds, (ms) => ms);
}

async function openFloor(port: number, count: number) {
	const rooms = (index: number) => [AUDIENCES.namedFewer, AUDIENCES.named, AUDIENCES.online].filter((size) => index < size).map((size) => `room-${size}`);
	const sockets = await connectAll(count, (index) => connect(port, { name: `member-${index}`, rooms: rooms(index) }));
	const sender = await connect(port, { name: "sender" });
	let sent = 0;
	return {
		async send(size: number) {
			const letter: FloorLetter = { id: `all-${process.pid}-${++sent}`, from: "sender", to: `room-${size}`, subject: SUBJECT, text: TEXT };
			const all = arrivals<FloorLetter>(sockets.slice(0, size), "message", ({ id }) => id === letter.id);
			const started = performance.now();
			const acknowledged = sender.emitWithAck("send-to-all", letter);
			await all;
			const ms = performance.now() - started;
			await acknowledged;
			return ms;
		},
		close: () => closeAll([sender, ...sockets]),
	};
}

async function openProduct(port: number, people: readonly BenchPerson[]) {
	const sockets = await connectAll(people.length, (index) => connect(port, { token: at(people, index).access }));
	await Promise.all(sockets.map((socket) => socket.emitWithAck("follow", { since: 0 })));
	const [sender, ...members] = sockets as [Socket, ...Socket[]];
	let sent = 0;
	const send = async (from: Socket, to: readonly string[], subject: string) => {
		const result = await from.emitWithAck("send", { to, subject, text: TEXT });
		if (!result.ok) throw new Error(`the product refused: ${result.error.code}`);
	};
	const sendTo =
		(to: readonly string[]): SendToAll =>
		async (count) => {
			const subject = `${SUBJECT} ${++sent}`;
			const all = arrivals<Change>(members.slice(0, count), "change", (change) => change.type === "message" && change.data?.subject === subject);
			const started = performance.now();
			const acknowledged = send(sender, to, subject);
			await all;
			const ms = performance.now() - started;
			await acknowledged;
			return ms;
		};

	/** Letters between two people, one after the other, as long as `isGoingOn`; each in ms until it is acknowledged. */
	const lettersWhile = async (isGoingOn: () => boolean): Promise<number[]> => {
		const times: number[] = [];
		while (isGoingOn()) {
			const started = performance.now();
			await send(at(members, 0), [at(people, 2).handle], "Between two");
			times.push(performance.now() - started);
		}
		return times;
	};
	const expand = async (): Promise<Expansion> => {
		// Only some of the members stay online.
		closeAll(members.slice(AUDIENCES.onlineOfMembers));
		const quiet: number[] = [];
		const meanwhile: number[] = [];
		const filed: number[] = [];
		for (let letter = 0; letter < AUDIENCES.letters / 2; letter++) {
			let left: number = AUDIENCES.quietLetters;
			quiet.push(...(await lettersWhile(() => left-- > 0)));
			const subject = `${SUBJECT} ${++sent}`;
			let done = false;
			const started = performance.now();
			const all = arrivals<Change>([sender], "change", ({ type, data }) => type === "message" && data?.subject === subject && data.deliveries?.queued === 0);
			const sending = send(sender, ["everybody"], subject);
			void all.then(() => {
				filed.push(performance.now() - started);
				done = true;
			});
			meanwhile.push(...(await lettersWhile(() => !done)));
			await sending;
		}
		return { people: AUDIENCES.members, filedMs: spreadOf(filed), quiet: spreadOf(quiet), meanwhile: spreadOf(meanwhile) };
	};
	return { sendTo, expand, close: () => closeAll(sockets) };
}

/** Resolves once each of the sockets got a frame that matches. */
function arrivals<T>(sockets: readonly Socket[], event: string, matches: (payload: T) => boolean): Promise<void> {
	return new Promise((resolve) => {
		let missing = sockets.length;
		for (const socket of sockets) {
			const listen = (payload: T) => {
				if (!matches(payload)) return;
				socket.off(event, listen);
				if (--missing === 0) resolve();
			};
			socket.on(event, listen);
		}
	});
}

async function connectAll(count: number, open: (index: number) => Promise<Socket>): Promise<Socket[]> {
	const sockets: Socket[] = [];
	for (let from = 0; from < count; from += 50) {
		sockets.push(...(await Promise.all(Array.from({ length: Math.min(50, count - from) }, (_, at) => open(from + at)))));
	}
	return sockets;
}

function closeAll(sockets: readonly Socket[]): void {
	for (const socket of sockets) socket.close();
}
