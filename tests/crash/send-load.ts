import type { MessageView } from "#lib/contracts/views";
import { type Client, connect } from "../fixtures/socket-client";

const IN_FLIGHT = 8;

/** What a sender knows of their letters, over every crash: which were begun, and which the server called safe. */
export interface SendLoad {
	begun: Set<string>;
	/** The sender's own id of the letter, by its client id. */
	acknowledged: Map<string, string>;
}

/**
 * Sends, several at a time, until the connection breaks; letters of which no answer came are sent again first, as a client
 * would. Kills once the given number was acknowledged, with the others still on their way.
 */
export async function sendUntilKilled(
	url: string,
	token: string,
	storm: SendLoad,
	{ killAfter, kill }: { killAfter: number; kill: () => Promise<void> },
): Promise<void> {
	const client = await connect(url, { auth: { token } });
	const unanswered = [...storm.begun].filter((clientId) => !storm.acknowledged.has(clientId));
	let acknowledged = 0;
	let killed: Promise<void> | undefined;
	const worker = async () => {
		while (client.socket.connected) {
			const clientId = unanswered.shift() ?? `letter-${storm.begun.size}`;
			storm.begun.add(clientId);
			const message = await sendOrBreak(client, clientId);
			if (!message) return;
			storm.acknowledged.set(clientId, message.id);
			if (++acknowledged === killAfter) killed = kill();
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
	await killed;
	client.socket.disconnect();
}

/** Finishes what was begun, on a server that is left alone. */
export async function sendTheRest(url: string, token: string, storm: SendLoad): Promise<void> {
	const client = await connect(url, { auth: { token } });
	for (const clientId of storm.begun) storm.acknowledged.set(clientId, (await client.send(letter(clientId))).id);
	client.socket.disconnect();
}

function sendOrBreak(client: Client, clientId: string): Promise<MessageView | undefined> {
	return client.send(letter(clientId)).catch((error: Error) => {
		if (client.socket.connected) throw error;
		return undefined;
	});
}

const letter = (clientId: string) => ({ to: ["bia"], bcc: ["caio"], subject: clientId, text: "Shall we walk?", clientId });
