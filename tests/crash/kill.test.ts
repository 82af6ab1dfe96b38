import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession } from "#lib/accounts/sessions/sessions";
import type { Change } from "#lib/contracts/changes/change";
import { closeDatabase } from "#lib/db/store";
import { ended, said } from "../fixtures/server";
import { connect } from "../fixtures/socket-client";
import { onSqlite } from "../fixtures/test-site";
import { expectNothingLost, expectReceivedOnce } from "./expect-nothing-lost";
import { type SendLoad, sendTheRest, sendUntilKilled } from "./send-load";

const CRASHES = 20;

onSqlite("killed in the middle of sending, twenty times", (site) => {
	test("no acknowledged letter is lost or doubled, and who reconnects hears of each once", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const token = async (account: typeof ana) => (await issueTokens(account, await createSession(account, { kind: "api" }))).access;
		const [sender, reader] = [await token(ana), await token(bia)];
		await closeDatabase();
		const storm: SendLoad = { begun: new Set(), acknowledged: new Map() };
		const heard: Change[] = [];

		for (let crash = 0; crash < CRASHES; crash++) {
			const server = await startChild(site.dataDir);
			const listening = await follow(server.url, reader, heard);
			// Each time somewhere else: between the first letter and the fortieth.
			await sendUntilKilled(server.url, sender, storm, { killAfter: 1 + ((crash * 7) % 40), kill: server.kill });
			await listening.ended;
			heard.push(...listening.changes);
			expectNothingLost(site.dataDir, storm);
		}

		const server = await startChild(site.dataDir);
		const listening = await follow(server.url, reader, heard);
		await sendTheRest(server.url, sender, storm);
		await listening.reaches(storm.begun.size * 2);
		heard.push(...listening.changes);
		await server.kill();
		expect(storm.acknowledged.size).toBe(storm.begun.size);
		expect(storm.begun.size).toBeGreaterThan(CRASHES * 10);
		expectNothingLost(site.dataDir, storm);
		expectReceivedOnce(heard, storm);
	}, 180_000);
});

/** Follows from the last number that was heard, in whichever life of the server that was. */
async function follow(url: string, token: string, heard: Change[]) {
	const client = await connect(url, { auth: { token } });
	await client.follow(heard.at(-1)?.seq ?? 0);
	return client;
}

async function startChild(dataDir: string): Promise<{ url: string; kill: () => Promise<void> }> {
	const child = spawn(process.execPath, ["--import", "tsx", path.resolve("tests/crash/child.ts")], {
		env: { PATH: process.env.PATH, NODE_ENV: "test", PORT: "0", APP_URL: "http://localhost:3000", DATA_DIR: dataDir, RATE_LIMITS: "off", LOG_LEVEL: "warn" },
		// The channel ends with this process, and the child with the channel: a failing run leaves nobody behind.
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	const log = await said(child, "listening on ");
	const port = /listening on (\d+)/.exec(log())?.[1];
	return { url: `http://127.0.0.1:${port}`, kill: async () => void (await ended(child, "SIGKILL")) };
}
