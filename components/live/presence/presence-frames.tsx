import type { Socket } from "socket.io-client";
import type { PresenceView, TypingView, ViewingView } from "#lib/contracts/presence";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/contracts/socket-events";

/** What arrives over the socket about people, without a number and without being stored. */
export interface PresenceFrames {
	typing: TypingView;
	viewing: ViewingView;
	presence: PresenceView;
}

type FrameSocket = Pick<Socket<ServerToClientEvents, ClientToServerEvents>, "connected" | "on" | "emit">;

type Listeners = { [Type in keyof PresenceFrames]: Set<(frame: PresenceFrames[Type]) => void> };

/** Module state, so that neither the socket's file nor those that show presence need to be loaded first. Browser only. */
const listeners: Listeners = { typing: new Set(), viewing: new Set(), presence: new Set() };
const connectListeners = new Set<() => void>();
let socket: FrameSocket | null = null;

/** Passes the frames of the page's socket on, until another one is attached. */
export function attachPresence(next: FrameSocket): void {
	socket = next;
	next.on("typing", (frame) => dispatch("typing", frame));
	next.on("viewing", (frame) => dispatch("viewing", frame));
	next.on("presence", (frame) => dispatch("presence", frame));
	// A new connection knows of no former one.
	next.on("connect", () => {
		for (const listener of [...connectListeners]) listener();
	});
}

function dispatch<Type extends keyof PresenceFrames>(type: Type, frame: PresenceFrames[Type]): void {
	for (const listener of [...listeners[type]]) listener(frame);
}

/** Subscribes to one type of frames; returns how to unsubscribe. */
export function onFrame<Type extends keyof PresenceFrames>(type: Type, listener: (frame: PresenceFrames[Type]) => void): () => void {
	listeners[type].add(listener);
	return () => void listeners[type].delete(listener);
}

/** Tells the others who hold the thread that this person is writing in it. Without a connection nobody is told. */
export function sendTyping(threadId: string): void {
	if (socket?.connected) socket.emit("typing", { threadId });
}

/** Tells the others who hold the thread that this person has it open, and whether an answer is being written. */
export function sendViewing(threadId: string, replying: boolean): void {
	if (socket?.connected) socket.emit("viewing", { threadId, replying });
}

/** Asks for the presence of these people, now and whenever it changes; replaces what was asked for before. */
export function sendWatch(handles: string[]): void {
	if (socket?.connected) socket.emit("watch", { handles }, () => {});
}

/** Calls the listener with every new connection; returns how to unsubscribe. */
export function onConnect(listener: () => void): () => void {
	connectListeners.add(listener);
	return () => void connectListeners.delete(listener);
}
