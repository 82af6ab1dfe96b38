import fc from "fast-check";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { composeMessageSchema, receivedSchema } from "#lib/contracts/messages";
import { beatSchema, typingSchema, viewingSchema, watchSchema } from "#lib/contracts/presence";
import { followSchema } from "#lib/contracts/socket-events";
import { type Member, member } from "../fixtures/api-client";
import { everythingStored } from "../fixtures/everything-stored";
import { type RunningServer, startServer } from "../fixtures/server";
import { HANG_MS, planFor } from "./fuzz-plan";
import { hostileInput, hostileValue } from "./hostile";

let server: RunningServer;
let ana: Member;
let socket: Socket;

beforeAll(async () => {
	server = await startServer();
	ana = await member(server.url, "ana");
	socket = io(server.url, { auth: { token: ana.access }, transports: ["websocket"] });
	await new Promise<void>((resolve) => socket.once("connect", resolve));
});
afterEach(() => expect(socket.connected).toBe(true));
afterAll(async () => {
	socket?.disconnect();
	await server?.stop();
	server?.clear();
});

const EVENTS = {
	follow: followSchema,
	send: composeMessageSchema,
	received: receivedSchema,
	beat: beatSchema,
	typing: typingSchema,
	viewing: viewingSchema,
	watch: watchSchema,
	"of no version": undefined,
};

test.each(Object.entries(EVENTS).map(([name, schema], at) => [name, schema, at] as const))(
	"the command %s answers hostile input, soon, and writes nothing for a refusal",
	async (name, schema, at) => {
		await fc.assert(
			fc.asyncProperty(fc.oneof({ weight: 8, arbitrary: hostileInput(schema) }, { weight: 1, arbitrary: hostileValue }), async (input) => {
				const before = JSON.stringify(everythingStored(server.dataDir));
				const began = performance.now();
				const answer = (await socket.timeout(5_000).emitWithAck(name, input)) as { ok: boolean; error?: { code: string } };
				expect(performance.now() - began).toBeLessThan(HANG_MS);
				expect(answer.error?.code).not.toBe("internal");
				if (!answer.ok) expect(JSON.stringify(everythingStored(server.dataDir))).toBe(before);
			}),
			{ ...planFor(Object.keys(EVENTS).length * 4, at), endOnFailure: true },
		);
		expect(server.log()).not.toMatch(/unhandled|"level":(50|60)/i);
	},
	600_000,
);
