import { io, type Socket } from "socket.io-client";
import type { Change } from "#lib/contracts/changes";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/contracts/socket-events";
import type { ConnectionState } from "./live-state";

const BEAT_EVERY_MS = 20_000;
const BEAT_TIMEOUT_MS = 5_000;
const OFFLINE_AFTER_MS = 3_000;

export interface LinkEvents {
	/** The number to follow from, asked at every connection. */
	since: () => number;
	onChange: (change: Change) => void;
	onResync: (seq: number) => void;
	onState: (state: ConnectionState) => void;
	onBeat: (ms: number) => void;
	onUnauthorized: () => void;
}

export interface Link {
	/** Tells the senders that their copies reached this device. */
	received: (ids: string[]) => void;
	/** Makes sure the line is alive, now: after sleep, or when somebody asks. */
	check: () => void;
	close: () => void;
}

/**
 * The one socket. It follows the journal from the last number known at every connection, so that whatever was lost in
 * between is told again; and beats by itself, since a socket may say it is open and be dead.
 */
export function openLink(events: LinkEvents): Link {
	const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
		path: "/socket.io",
		transports: ["websocket", "polling"],
		tryAllTransports: true,
		autoConnect: false,
		reconnectionDelay: 300,
		reconnectionDelayMax: 5_000,
	});
	let offlineTimer: ReturnType<typeof setTimeout> | undefined;

	const lost = () => {
		clearTimeout(offlineTimer);
		events.onState(navigator.onLine ? "connecting" : "offline");
		offlineTimer = setTimeout(() => !socket.connected && events.onState("offline"), OFFLINE_AFTER_MS);
	};
	const follow = () => {
		socket.timeout(BEAT_TIMEOUT_MS).emit("follow", { since: events.since() }, (failure, result) => {
			if (failure || !result.ok) return void socket.disconnect().connect();
			clearTimeout(offlineTimer);
			events.onState("here");
			beat();
		});
	};
	const beat = () => {
		if (!socket.connected) return;
		const start = performance.now();
		socket.timeout(BEAT_TIMEOUT_MS).emit("beat", (failure) => {
			if (failure) socket.disconnect().connect();
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
		lost();
		if (reason === "io server disconnect") setTimeout(() => socket.connect(), 300);
	});
	socket.on("connect_error", (error: Error & { data?: { code?: string } }) => {
		if (error.data?.code === "unauthorized") events.onUnauthorized();
		else if (!socket.active) setTimeout(() => socket.connect(), 1_000);
	});
	const wentOffline = () => lost();
	window.addEventListener("online", check);
	window.addEventListener("offline", wentOffline);
	document.addEventListener("visibilitychange", check);
	const beating = setInterval(beat, BEAT_EVERY_MS);
	lost();
	// Not within the same tick: React mounts twice in development, and the first line would be cut while it opens.
	const opening = setTimeout(() => socket.connect());

	return {
		received: (ids) => void socket.emit("received", { ids }, () => {}),
		check,
		close() {
			clearTimeout(opening);
			clearInterval(beating);
			clearTimeout(offlineTimer);
			window.removeEventListener("online", check);
			window.removeEventListener("offline", wentOffline);
			document.removeEventListener("visibilitychange", check);
			socket.removeAllListeners();
			socket.close();
		},
	};
}
