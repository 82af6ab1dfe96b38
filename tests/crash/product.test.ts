import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import { apiClient, type Member, member } from "../fixtures/api-client";
import { type RunningServer, startServer } from "../fixtures/server";
import { connect } from "../fixtures/socket-client";
import { expectNothingLost, expectReceivedOnce } from "./expect-nothing-lost";
import { finishSending, type SendLoad, sendUntilKilled } from "./send-load";

const CRASHES = 2;
let server: RunningServer;
let ana: Member;
let bia: Member;

beforeAll(async () => {
	server = await startServer();
	[ana, bia] = [await member(server.url, "ana"), await member(server.url, "bia")];
	await member(server.url, "caio");
});
afterAll(async () => {
	await server?.kill();
	server?.clear();
});

test("the whole product, killed during sending, has every acknowledged message, and its tokens stay valid", async () => {
	const load: SendLoad = { started: new Set(), acknowledged: new Map() };
	const received: Change[] = [];
	const follow = async () => {
		const client = await connect(server.url, { auth: { token: bia.access } });
		await client.follow(received.at(-1)?.seq ?? 0);
		return client;
	};
	for (let crash = 0; crash < CRASHES; crash++) {
		const listening = await follow();
		await sendUntilKilled(server.url, ana.access, load, { killAfter: 30, kill: server.kill });
		await listening.ended;
		received.push(...listening.changes);
		expectNothingLost(server.dataDir, load);
		server = await startServer({ dataDir: server.dataDir });
	}
	const listening = await follow();
	await finishSending(server.url, ana.access, load);
	await listening.waitForSeq(load.started.size * 2);
	received.push(...listening.changes);
	listening.socket.disconnect();
	expectReceivedOnce(received, load);
	expect((await apiClient(server.url)("getMe", { token: ana.access })).status).toBe(200);
	expectNothingLost(server.dataDir, load);
}, 120_000);

test("SIGTERM stops it cleanly and the data stays consistent", async () => {
	expect(await server.stop()).toBe(0);
	expect(server.log()).not.toMatch(/"level":[56]0/);
	server = await startServer({ dataDir: server.dataDir });
	expect((await apiClient(server.url)("getMe", { token: ana.access })).status).toBe(200);
});
