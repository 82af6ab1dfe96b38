import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import { apiClient, type Member, member } from "../fixtures/api-client";
import { type RunningServer, startServer } from "../fixtures/server";
import { connect } from "../fixtures/socket-client";
import { expectNothingLost, expectReceivedOnce } from "./expect-nothing-lost";
import { type SendLoad, sendTheRest, sendUntilKilled } from "./send-load";

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

test("the whole product, killed while it takes letters, has every one that it called safe, and its tokens still serve", async () => {
	const storm: SendLoad = { begun: new Set(), acknowledged: new Map() };
	const heard: Change[] = [];
	const listen = async () => {
		const client = await connect(server.url, { auth: { token: bia.access } });
		await client.follow(heard.at(-1)?.seq ?? 0);
		return client;
	};
	for (let crash = 0; crash < CRASHES; crash++) {
		const listening = await listen();
		await sendUntilKilled(server.url, ana.access, storm, { killAfter: 30, kill: server.kill });
		await listening.ended;
		heard.push(...listening.changes);
		expectNothingLost(server.dataDir, storm);
		server = await startServer({ dataDir: server.dataDir });
	}
	const listening = await listen();
	await sendTheRest(server.url, ana.access, storm);
	await listening.reaches(storm.begun.size * 2);
	heard.push(...listening.changes);
	listening.socket.disconnect();
	expectReceivedOnce(heard, storm);
	expect((await apiClient(server.url)("getMe", { token: ana.access })).status).toBe(200);
	expectNothingLost(server.dataDir, storm);
}, 120_000);

test("asked to stop, it ends in order and leaves nothing half written", async () => {
	expect(await server.stop()).toBe(0);
	expect(server.log()).not.toMatch(/"level":[56]0/);
	server = await startServer({ dataDir: server.dataDir });
	expect((await apiClient(server.url)("getMe", { token: ana.access })).status).toBe(200);
});
