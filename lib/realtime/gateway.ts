import type { Server as HttpServer } from "node:http";
import type { Socket as NetSocket } from "node:net";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import { Decoder } from "socket.io-parser";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/contracts/socket-events";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import { isPomboError, PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { errorView } from "#lib/http/error-view";
import type { Presence } from "#lib/presence/presence";
import { sitePresence } from "#lib/presence/site-presence";
import { authenticateSocket } from "./authenticate-socket";
import { ChangeEncoder } from "./change-encoder";
import { attachCommands } from "./commands";
import { createPresenceFrames } from "./presence-frames";
import { createChangeStreams } from "./stream-changes";

interface SocketData {
	session: Session;
}
type GatewaySocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type Gateway = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** Starts the Socket.IO server. A handshake without a session is refused; the sockets of a session are closed when it ends. */
export function openGateway(
	http: HttpServer,
	{ clock = systemClock, presence = sitePresence() }: { clock?: Clock; presence?: Presence } = {},
): { io: Gateway; close: () => Promise<void> } {
	const io: Gateway = new Server(http, {
		path: "/socket.io",
		serveClient: false,
		parser: { Encoder: ChangeEncoder, Decoder },
		maxHttpBufferSize: LIMITS.socketFrameMaxBytes,
		// Either side detects a dead connection within 27 s.
		pingInterval: 15_000,
		pingTimeout: 12_000,
	});
	const streams = createChangeStreams();
	const socketsOf = (accountIds: readonly AccountId[]) => io.to(accountIds.map((accountId) => `account:${accountId}`));
	const frames = createPresenceFrames(presence, clock, {
		typing: (accountIds, frame) => socketsOf(accountIds).emit("typing", frame),
		viewing: (accountIds, frame) => socketsOf(accountIds).emit("viewing", frame),
	});

	io.use((socket, next) => {
		authenticateSocket(socket.handshake).then(
			(session) => {
				socket.data.session = session;
				const open = io.sockets.adapter.rooms.get(`account:${session.accountId}`)?.size ?? 0;
				next(open < LIMITS.socketsPerAccountMax ? undefined : refusal(new PomboError("too_many_connections")));
			},
			(error) => next(refusal(error)),
		);
	});
	io.on("connection", (socket) => {
		const { id, accountId, expiresAt } = socket.data.session;
		if (expiresAt !== undefined) disconnectAt(socket, expiresAt, clock);
		void socket.join([`session:${id}`, `account:${accountId}`]);
		attachCommands(socket, streams, frames);
		socket.conn.on("flush", (frames: unknown[]) => writeTogether(socket.request.socket, frames.length));
	});

	const onSessionEnded = (sessionId: string) => io.in(`session:${sessionId}`).disconnectSockets(true);
	bus().on("session-ended", onSessionEnded);

	return {
		io,
		async close() {
			bus().off("session-ended", onSessionEnded);
			streams.close();
			frames.close();
			await io.close();
		},
	};
}

/** The longest that a timer can wait. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** A token may expire while its socket is open. */
function disconnectAt(socket: GatewaySocket, expiresAt: number, clock: Clock): void {
	const timer = setTimeout(() => socket.disconnect(true), Math.min(expiresAt - clock(), TIMER_MAX_MS));
	timer.unref();
	socket.on("disconnect", () => clearTimeout(timer));
}

/** Writes frames that were queued together in one system call; a single frame is written at once. */
function writeTogether(connection: NetSocket, frames: number): void {
	if (frames === 1 || connection.writableCorked > 0) return;
	connection.cork();
	process.nextTick(() => connection.uncork());
}

/** An error that the client receives as `connect_error`, with the code in `data`. */
function refusal(error: unknown): Error & { data: { code: string } } {
	const code = isPomboError(error) ? error.code : errorView(error).code;
	return Object.assign(new Error(code), { data: { code } });
}
