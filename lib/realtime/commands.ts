import type { DefaultEventsMap, Socket } from "socket.io";
import type { z } from "zod";
import { isOpen } from "#lib/accounts/api-tokens/is-open";
import { type NeededScope, requireScope } from "#lib/accounts/api-tokens/require-scope";
import type { Session } from "#lib/accounts/sessions/sessions";
import { readPosition } from "#lib/changes/read-changes";
import { composeMessageSchema, receivedSchema } from "#lib/contracts/messages";
import { beatSchema, typingSchema, viewingSchema, watchSchema } from "#lib/contracts/presence";
import type { Result } from "#lib/contracts/result";
import { type ClientToServerEvents, followSchema, type ServerToClientEvents } from "#lib/contracts/socket-events";
import { PomboError } from "#lib/core/errors";
import { errorView, parseInput } from "#lib/http/error-view";
import { limitedSend } from "#lib/http/limited-send";
import { consumeLimit } from "#lib/http/rate-limit";
import { markReceived } from "#lib/mail/ledger/mark-received";
import type { PresenceFrames } from "./presence-frames";
import type { ChangeStreams } from "./stream-changes";

type PomboSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, { session: Session }>;
type Ack = (result: Result<unknown>) => void;

/** What a token needs for a command, where that is not `read`. */
const SCOPES: Record<string, NeededScope> = { send: "send", typing: "send", viewing: "send" };

/** The commands of a signed-in socket: each is a schema and a use case, as in REST and in the pages. */
export function attachCommands(socket: PomboSocket, streams: ChangeStreams, frames: PresenceFrames): void {
	const { session } = socket.data;
	const { accountId, handle } = session;
	let unfollow = () => {};
	const presence = frames.open({ id: accountId, handle }, socket.id, (view) => socket.emit("presence", view));
	socket.on("disconnect", () => {
		unfollow();
		presence.close();
	});

	const commands: Record<string, (input: unknown) => Promise<unknown>> = {
		follow: command(followSchema, async ({ since }) => {
			const { modseq } = await readPosition(accountId);
			unfollow();
			// After the acknowledgement: the client knows the last number before the changes arrive.
			setImmediate(() => {
				if (!socket.connected) return;
				// Of several concurrent `follow` commands, the last wins.
				unfollow();
				unfollow = streams.follow(accountId, {
					cursor: since,
					onChange: (change) => socket.emit("change", change),
					onResync: (seq) => socket.emit("resync", { seq }),
				});
			});
			return { seq: modseq };
		}),
		send: command(composeMessageSchema, async (message) => ({ message: await limitedSend(accountId, message) })),
		received: command(receivedSchema, async ({ ids }) => {
			await markReceived(accountId, ids);
			return {};
		}),
		beat: command(beatSchema, async (input) => {
			if (await isOpen(session)) presence.beat(input?.active ?? false);
			else socket.disconnect(true);
			return {};
		}),
		typing: command(typingSchema, async ({ threadId }) => {
			await presence.typing(threadId);
			return {};
		}),
		viewing: command(viewingSchema, async ({ threadId, replying }) => {
			for (const other of await presence.viewing(threadId, replying)) socket.emit("viewing", other);
			return {};
		}),
		watch: command(watchSchema, async ({ handles }) => {
			await presence.watch(handles);
			return {};
		}),
	};

	socket.onAny((event: string, ...args: unknown[]) => {
		const last = args.at(-1);
		const ack = typeof last === "function" ? (last as Ack) : undefined;
		void toResult(async () => {
			await consumeLimit("socket", socket.id);
			const run = Object.hasOwn(commands, event) ? commands[event] : undefined;
			if (!run) throw new PomboError("unknown_event");
			requireScope(session, SCOPES[event] ?? "read");
			return run(args[0] === ack ? undefined : args[0]);
		}).then(ack);
	});
}

function command<Schema extends z.ZodType>(schema: Schema, run: (input: z.output<Schema>) => Promise<unknown>): (input: unknown) => Promise<unknown> {
	return async (input) => run(parseInput(schema, input));
}

async function toResult(work: () => Promise<unknown>): Promise<Result<unknown>> {
	try {
		return { ok: true, data: await work() };
	} catch (error) {
		const { status: _, ...view } = errorView(error);
		return { ok: false, error: view };
	}
}
