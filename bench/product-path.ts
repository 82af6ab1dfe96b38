import type { Change } from "#lib/contracts/changes/change";
import type { ComposeMessageInput } from "#lib/contracts/messages";
import type { Result } from "#lib/contracts/result";
import type { BenchPerson } from "./make-people";
import { at, connect, next, type SendPath, SUBJECT, TEXT } from "./send-path";

/** Signed-in people on the running product, each of whom follows their own changes as the web page does. */
export async function openProductPath(port: number, people: readonly BenchPerson[]): Promise<SendPath> {
	const sockets = await Promise.all(people.map(({ access }) => connect(port, { token: access })));
	let sent = 0;
	let received = 0;
	for (const socket of sockets) {
		socket.on("change", (change: Change) => {
			if (isArrival(change)) received++;
		});
	}
	await Promise.all(sockets.map(async (socket) => expectOk(await socket.emitWithAck("follow", { since: 0 }))));
	const letterFor = (to: number): ComposeMessageInput & { subject: string } => ({
		to: [at(people, to).handle],
		subject: `${SUBJECT} ${++sent}`,
		text: TEXT,
		clientId: `bench-${sent}`,
	});

	return {
		async roundTrip(from, to) {
			const [sender, recipient] = [at(sockets, from), at(sockets, to)];
			const letter = letterFor(to);
			const arrival = next<Change>(recipient, "change", (change) => isArrival(change) && change.type === "message" && change.data?.subject === letter.subject);
			const confirmation = next<Change>(sender, "change", (change) => change.type === "delivery" && change.data?.state === "delivered");
			const started = performance.now();
			const acknowledged = sender.emitWithAck("send", letter);
			const change = await arrival;
			const receivedAt = performance.now();
			const confirmed = recipient.emitWithAck("received", { ids: [change.id] });
			await confirmation;
			const confirmedAt = performance.now();
			for (const result of await Promise.all([acknowledged, confirmed])) expectOk(result);
			return { received: receivedAt - started, confirmed: confirmedAt - started };
		},
		async send(from, to) {
			expectOk(await at(sockets, from).emitWithAck("send", letterFor(to)));
		},
		received: () => received,
		close() {
			for (const socket of sockets) socket.close();
		},
	};
}

/** A letter from another account: only the sender's own copy has deliveries. */
function isArrival(change: Change): boolean {
	return change.type === "message" && change.op === "created" && change.data?.deliveries === undefined;
}

function expectOk(result: Result<unknown>): void {
	if (!result.ok) throw new Error(`the product refused: ${result.error.code} ${result.error.message}`);
}
