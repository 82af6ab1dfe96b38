import { io, type Socket } from "socket.io-client";
import type { Change } from "#lib/contracts/changes/change";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/contracts/socket-events";
import type { ConnectionState } from "./live-state";
import { createReceivedQueue } from "./received-queue";

type PomboSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

const BEAT_EVERY_MS = 20_000;
const BEAT_TIMEOUT_MS = 5_000;
const OFFLINE_AFTER_MS = 3_000;
const RECONNECT_MS = 300;
/** Before one calls again whoever has just refused. */
const REFUSED_MS = 1_000;

export interface ConnectionEvents {
	/** The number to follow from, asked at every connection. */
	since: () => number;
	onChange: (change: Change) => void;
	onResync: (seq: number) => void;
	onState: (state: ConnectionState) => void;
	onBeat: (ms: number) => void;
	onUnauthorized: () => void;
}

export interface Connection {
	/** Tells the senders that their copies reached this device, now or when the line is there again. */
	received: (ids: string[]) => void;
	/** Makes sure the line is alive, now: after sleep, or when somebody asks. */
	check: () => void;
	close: () => void;
}

/**
 * The one socket. It follows the journal from the last number known at every connection, so that whatever was lost in
 * between is told again; and beats by itself, since a socket may say it is open and be dead.
 */
export function openConnection(events: ConnectionEvents, socket: PomboSocket = createSocket()): Connection {
	let offlineTimer: ReturnType<typeof setTimeout> | undefined;
	let callTimer: ReturnType<typeof setTimeout> | undefined;
	const copies = createReceivedQueue(async (ids) => {
		const answer = socket.timeout(BEAT_TIMEOUT_MS).emitWithAck("received", { ids });
		return answer.catch(() => null);
	});

	const callIn = (pauseMs: number) => {
		clearTimeout(callTimer);
		callTimer = setTimeout(() => socket.connect(), pauseMs);
	};
	/** Hangs up and calls again; what has hung up already is called again by whoever noticed. */
	const callAgain = (pauseMs: number) => {
		if (!socket.connected) return;
		socket.disconnect();
		callIn(pauseMs);
	};

	const lost = () => {
		clearTimeout(offlineTimer);
		events.onState(navigator.onLine ? "connecting" : "offline");
		offlineTimer = setTimeout(() => !socket.connected && events.onState("offline"), OFFLINE_AFTER_MS);
	};
	const follow = () => {
		socket.timeout(BEAT_TIMEOUT_MS).emit("follow", { since: events.since() }, (failure, result) => {
			if (failure) return callAgain(RECONNECT_MS);
			if (!result.ok) return callAgain(result.error.retryAfterSeconds ? result.error.retryAfterSeconds * 1_000 : REFUSED_MS);
			clearTimeout(offlineTimer);
			events.onState("connected");
			copies.open();
			beat();
		});
	};
	const beat = () => {
		if (!socket.connected) return;
		const start = performance.now();
		socket.timeout(BEAT_TIMEOUT_MS).emit("beat", (failure) => {
			if (failure) callAgain(RECONNECT_MS);
			else events.onBeat(Math.max(1, Math.round(performance.now() - start)));
		});
	};
	const check = () => {
		if (document.visibilityState === "hidden") return;
		if (socket.connected) follow();
		else socket.connect();
	};

	socket.on("connect", follow);
	socket.on("change", events.onChange);
	socket.on("resync", ({ seq }) => {
		events.onResync(seq);
		follow();
	});
	socket.on("disconnect", (reason) => {
		copies.close();
		lost();
		if (reason === "io server disconnect") callIn(RECONNECT_MS);
	});
	socket.on("connect_error", (error: Error & { data?: { code?: string } }) => {
		if (error.data?.code === "unauthorized") events.onUnauthorized();
		else if (!socket.active) callIn(REFUSED_MS);
	});
	const wentOffline = () => lost();
	window.addEventListener("online", check);
	window.addEventListener("offline", wentOffline);
	document.addEventListener("visibilitychange", check);
	const beating = setInterval(beat, BEAT_EVERY_MS);
	lost();
	// Not within the same tick: React mounts twice in development, and the first line would be cut while it opens.
	callIn(0);

	return {
		received: copies.add,
		check,
		close() {
			clearTimeout(callTimer);
			clearInterval(beating);
			clearTimeout(offlineTimer);
			window.removeEventListener("online", check);
			window.removeEventListener("offline", wentOffline);
			document.removeEventListener("visibilitychange", check);
			copies.close();
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
