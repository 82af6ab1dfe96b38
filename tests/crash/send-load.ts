import type { MessageView } from "#lib/contracts/views";
import { type Client, connect } from "../fixtures/socket-client";

const IN_FLIGHT = 8;

/** A sender's record over every crash: which messages were started, and which were acknowledged. */
export interface SendLoad {
	started: Set<string>;
	/** The id of the sender's copy, by client id. */
	acknowledged: Map<string, string>;
}

/**
 * Sends, several at a time, until the connection breaks; unacknowledged messages are sent again first, as a client
 * would. Kills the server once the given number was acknowledged, with others in flight.
 */
export async function sendUntilKilled(
	url: string,
	token: string,
	load: SendLoad,
	{ killAfter, kill }: { killAfter: number; kill: () => Promise<void> },
): Promise<void> {
	const client = await connect(url, { auth: { token } });
	const unanswered = [...load.started].filter((clientId) => !load.acknowledged.has(clientId));
	let acknowledged = 0;
	let killed: Promise<void> | undefined;
	const worker = async () => {
		while (client.socket.connected) {
			const clientId = unanswered.shift() ?? `letter-${load.started.size}`;
			load.started.add(clientId);
			const message = await sendOrBreak(client, clientId);
			if (!message) return;
			load.acknowledged.set(clientId, message.id);
			if (++acknowledged === killAfter) killed = kill();
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
	await killed;
	client.socket.disconnect();
}

/** Sends every started message again, on a server that is not killed. */
export async function finishSending(url: string, token: string, load: SendLoad): Promise<void> {
	const client = await connect(url, { auth: { token } });
	for (const clientId of load.started) load.acknowledged.set(clientId, (await client.send(letter(clientId))).id);
	client.socket.disconnect();
}

function sendOrBreak(client: Client, clientId: string): Promise<MessageView | undefined> {
	return client.send(letter(clientId)).catch((error: Error) => {
		if (client.socket.connected) throw error;
		return undefined;
	});
}

const letter = (clientId: string) => ({ to: ["bia"], bcc: ["caio"], subject: clientId, text: "Shall we walk?", clientId });
