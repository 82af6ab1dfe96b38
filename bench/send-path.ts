import { io, type Socket } from "socket.io-client";

/** When the letter reached the recipient's socket, and when its confirmation reached the sender: milliseconds after sending. */
export interface SendTimings {
	received: number;
	confirmed: number;
}

/** Sending from socket to socket, the same for the floor and the product. */
export interface SendPath {
	/** One letter from one person to another, to the last event it causes. */
	roundTrip(from: number, to: number): Promise<SendTimings>;
	/** One letter, until its acknowledgement. */
	send(from: number, to: number): Promise<void>;
	/** How many letters the sockets have received so far. */
	received(): number;
	close(): void;
}

export const SUBJECT = "Proofs for the harbour book";
export const TEXT =
	"Hello,\n\nthe second proofs are back from the printer. The blacks are deeper than last time and the captions hold up well. Could you look at the plates before Friday?\n\nThank you";

/** A socket that is connected, by WebSocket from the start. */
export async function connect(port: number, auth: Record<string, string | string[]>): Promise<Socket> {
	const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], reconnection: false, forceNew: true, auth });
	await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
	return socket;
}

/** The next payload of an event that matches. */
export function next<T>(socket: Socket, event: string, matches: (payload: T) => boolean): Promise<T> {
	return new Promise((resolve) => {
		const listen = (payload: T) => {
			if (!matches(payload)) return;
			socket.off(event, listen);
			resolve(payload);
		};
		socket.on(event, listen);
	});
}

export function at<T>(list: readonly T[], index: number): T {
	const found = list[index % list.length];
	if (found === undefined) throw new Error("the list is empty");
	return found;
}
