import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession } from "#lib/accounts/sessions/sessions";
import type { Change } from "#lib/contracts/changes/change";
import { closeDatabase } from "#lib/db/store";
import { stopProcess, waitForOutput } from "../fixtures/server";
import { connect } from "../fixtures/socket-client";
import { onSqlite } from "../fixtures/test-site";
import { expectNothingLost, expectReceivedOnce } from "./expect-nothing-lost";
import { finishSending, type SendLoad, sendUntilKilled } from "./send-load";

const CRASHES = 20;

onSqlite("kill -9 during sending, twenty times", (site) => {
	test("no acknowledged message is lost or doubled, and a reconnecting client receives each once", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const token = async (account: typeof ana) => (await issueTokens(account, await createSession(account, { kind: "api" }))).access;
		const [sender, reader] = [await token(ana), await token(bia)];
		await closeDatabase();
		const load: SendLoad = { started: new Set(), acknowledged: new Map() };
		const received: Change[] = [];

		for (let crash = 0; crash < CRASHES; crash++) {
			const server = await startChild(site.dataDir);
			const client = await follow(server.url, reader, received);
			// At a different point each time: between the first message and the fortieth.
			await sendUntilKilled(server.url, sender, load, { killAfter: 1 + ((crash * 7) % 40), kill: server.kill });
			await client.ended;
			received.push(...client.changes);
			expectNothingLost(site.dataDir, load);
		}

		const server = await startChild(site.dataDir);
		const client = await follow(server.url, reader, received);
		await finishSending(server.url, sender, load);
		await client.waitForSeq(load.started.size * 2);
		received.push(...client.changes);
		await server.kill();
		expect(load.acknowledged.size).toBe(load.started.size);
		expect(load.started.size).toBeGreaterThan(CRASHES * 10);
		expectNothingLost(site.dataDir, load);
		expectReceivedOnce(received, load);
	}, 180_000);
});

/** Follows from the last number received, across restarts of the server. */
async function follow(url: string, token: string, received: Change[]) {
	const client = await connect(url, { auth: { token } });
	await client.follow(received.at(-1)?.seq ?? 0);
	return client;
}

async function startChild(dataDir: string): Promise<{ url: string; kill: () => Promise<void> }> {
	const child = spawn(process.execPath, ["--import", "tsx", path.resolve("tests/crash/child.ts")], {
		env: { PATH: process.env.PATH, NODE_ENV: "test", PORT: "0", APP_URL: "http://localhost:3000", DATA_DIR: dataDir, RATE_LIMITS: "off", LOG_LEVEL: "warn" },
		// The channel ends with this process, and the child with the channel: a failing run leaves no process behind.
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	const log = await waitForOutput(child, "listening on ");
	const port = /listening on (\d+)/.exec(log())?.[1];
	return { url: `http://127.0.0.1:${port}`, kill: async () => void (await stopProcess(child, "SIGKILL")) };
}
