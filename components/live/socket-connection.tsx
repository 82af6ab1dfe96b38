import { io, type Socket } from "socket.io-client";
import type { Change } from "#lib/contracts/changes/change";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/contracts/socket-events";
import type { ConnectionState } from "./live-state";
import { attachPresence } from "./presence/presence-frames";
import { createReceivedQueue } from "./received-queue";
import { trackActivity } from "./track-activity";

type PomboSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

const BEAT_EVERY_MS = 20_000;
const BEAT_TIMEOUT_MS = 5_000;
const OFFLINE_AFTER_MS = 3_000;
const RECONNECT_MS = 300;
/** Delay before reconnecting after a refusal. */
const REFUSED_MS = 1_000;

export interface ConnectionEvents {
	/** The sequence number to follow from, read at every connection. */
	since: () => number;
	onChange: (change: Change) => void;
	onResync: (seq: number) => void;
	onState: (state: ConnectionState) => void;
	onBeat: (ms: number) => void;
	onUnauthorized: () => void;
}

export interface Connection {
	/** Reports that these copies reached this device, now or on the next connection. */
	received: (ids: string[]) => void;
	/** Checks the connection now: after sleep, or on the user's request. */
	check: () => void;
	close: () => void;
}

/**
 * The only socket. At every connection it follows the journal from the last sequence number known, so that changes missed in
 * between are sent again. It has its own heartbeat, since a socket may report open and be dead.
 */
export function openConnection(events: ConnectionEvents, socket: PomboSocket = createSocket()): Connection {
	let offlineTimer: ReturnType<typeof setTimeout> | undefined;
	let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
	const activity = trackActivity();
	const receivedQueue = createReceivedQueue(async (ids) => {
		const response = socket.timeout(BEAT_TIMEOUT_MS).emitWithAck("received", { ids });
		return response.catch(() => null);
	});

	const reconnectIn = (delayMs: number) => {
		clearTimeout(reconnectTimer);
		reconnectTimer = setTimeout(() => socket.connect(), delayMs);
	};
	/** Disconnects and connects again; one already disconnected is reconnected by whichever handler noticed. */
	const reconnect = (delayMs: number) => {
		if (!socket.connected) return;
		socket.disconnect();
		reconnectIn(delayMs);
	};

	const onLost = () => {
		clearTimeout(offlineTimer);
		events.onState(navigator.onLine ? "connecting" : "offline");
		offlineTimer = setTimeout(() => !socket.connected && events.onState("offline"), OFFLINE_AFTER_MS);
	};
	const follow = () => {
		socket.timeout(BEAT_TIMEOUT_MS).emit("follow", { since: events.since() }, (failure, result) => {
			if (failure) return reconnect(RECONNECT_MS);
			if (!result.ok) return reconnect(result.error.retryAfterSeconds ? result.error.retryAfterSeconds * 1_000 : REFUSED_MS);
			clearTimeout(offlineTimer);
			events.onState("connected");
			receivedQueue.open();
			beat();
		});
	};
	const beat = () => {
		if (!socket.connected) return;
		const start = performance.now();
		socket.timeout(BEAT_TIMEOUT_MS).emit("beat", { active: activity.take() }, (failure) => {
			if (failure) reconnect(RECONNECT_MS);
			else events.onBeat(Math.max(1, Math.round(performance.now() - start)));
		});
	};
	const check = () => {
		if (document.visibilityState === "hidden") return;
		if (socket.connected) follow();
		else socket.connect();
	};

	attachPresence(socket);
	socket.on("connect", follow);
	socket.on("change", events.onChange);
	socket.on("resync", ({ seq }) => {
		events.onResync(seq);
		follow();
	});
	socket.on("disconnect", (reason) => {
		receivedQueue.close();
		onLost();
		if (reason === "io server disconnect") reconnectIn(RECONNECT_MS);
	});
	socket.on("connect_error", (error: Error & { data?: { code?: string } }) => {
		if (error.data?.code === "unauthorized") events.onUnauthorized();
		else if (!socket.active) reconnectIn(REFUSED_MS);
	});
	const wentOffline = () => onLost();
	window.addEventListener("online", check);
	window.addEventListener("offline", wentOffline);
	document.addEventListener("visibilitychange", check);
	const beatTimer = setInterval(beat, BEAT_EVERY_MS);
	onLost();
	// Not in the same tick: React mounts twice in development, and the first connection would be cut while it opens.
	reconnectIn(0);

	return {
		received: receivedQueue.add,
		check,
		close() {
			clearTimeout(reconnectTimer);
			clearInterval(beatTimer);
			clearTimeout(offlineTimer);
			window.removeEventListener("online", check);
			window.removeEventListener("offline", wentOffline);
			document.removeEventListener("visibilitychange", check);
			receivedQueue.close();
			activity.close();
			socket.removeAllListeners();
			socket.close();
		},
	};
}

function createSocket(): PomboSocket {
	return io({
		path: "/socket.io",
		transports: ["websocket", "polling"],
		tryAllTransports: true,
		autoConnect: false,
		reconnectionDelay: RECONNECT_MS,
		reconnectionDelayMax: 5_000,
	});
}
