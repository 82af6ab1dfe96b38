import { at, connect, next, type SendPath, type SendTimings, SUBJECT, TEXT } from "./send-path";

export interface FloorLetter {
	id: string;
	from: string;
	to: string;
	subject: string;
	text: string;
}

/** Bare sockets between names. `grouped` shares one commit among the letters of a turn. */
export async function openFloorPath(port: number, count: number, { grouped = false } = {}): Promise<SendPath> {
	const kind = grouped ? "grouped" : "each";
	const names = Array.from({ length: count }, (_, index) => `${kind}-${index}`);
	const sockets = await Promise.all(names.map((name) => connect(port, { name })));
	let sent = 0;
	let received = 0;
	for (const socket of sockets) socket.on("message", () => received++);
	const letterFor = (from: number, to: number): FloorLetter => ({
		id: `${kind}-${process.pid}-${++sent}`,
		from: at(names, from),
		to: at(names, to),
		subject: SUBJECT,
		text: TEXT,
	});

	return {
		async roundTrip(from, to): Promise<SendTimings> {
			const [sender, recipient] = [at(sockets, from), at(sockets, to)];
			const letter = letterFor(from, to);
			const arrival = next<FloorLetter>(recipient, "message", ({ id }) => id === letter.id);
			const confirmation = next<{ id: string }>(sender, "delivery", ({ id }) => id === letter.id);
			const started = performance.now();
			const acknowledged = sender.emitWithAck("send", letter);
			const message = await arrival;
			const receivedAt = performance.now();
			const confirmed = recipient.emitWithAck("received", message);
			await confirmation;
			const confirmedAt = performance.now();
			await Promise.all([acknowledged, confirmed]);
			return { received: receivedAt - started, confirmed: confirmedAt - started };
		},
		async send(from, to) {
			await at(sockets, from).emitWithAck(grouped ? "send-grouped" : "send", letterFor(from, to));
		},
		received: () => received,
		close() {
			for (const socket of sockets) socket.close();
		},
	};
}
