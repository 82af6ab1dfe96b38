import { execFile } from "node:child_process";
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { MessageView } from "#lib/contracts/views";
import { keyringText, parseKeyring, withNewMaster } from "#lib/crypto/keyring";
import { apiClient, member } from "../fixtures/api-client";
import { startServer } from "../fixtures/server";

const run = promisify(execFile);
const keys = async (dataDir: string, ...words: string[]) => {
	const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, DATA_DIR: dataDir, LOG_LEVEL: "silent" };
	return (await run(process.execPath, ["scripts/command.mjs", "keys", ...words], { env })).stdout;
};

test("the master key is replaced by a command while Pombo serves, and the former one can be forgotten", async () => {
	const server = await startServer();
	onTestFinished(async () => {
		await server.stop();
		server.clear();
	});
	const call = apiClient(server.url);
	const [ana, bia] = [await member(server.url, "ana"), await member(server.url, "bia")];
	const send = (text: string) => call("sendMessage", { token: ana.access, body: { to: ["bia"], text } });
	await send("Before");
	expect(await keys(server.dataDir, "rotate")).toContain("keys are wrapped with version 2");
	expect(await keys(server.dataDir, "status")).toMatch(/Version 1 wraps 0 keys\.\nVersion 2 wraps \d keys, and those of new accounts\./);
	await keys(server.dataDir, "forget", "1");
	const caio = await member(server.url, "caio");
	expect((await send("After")).status).toBe(201);
	expect((await call("sendMessage", { token: caio.access, body: { to: ["bia"], text: "Hello" } })).status).toBe(201);
	const { items } = (await call("listMessages", { token: bia.access })).body as { items: MessageView[] };
	expect(items.map(({ text }) => text).sort()).toEqual(["After", "Before", "Hello"]);
	await expect(keys(server.dataDir, "forget", "2")).rejects.toMatchObject({ stderr: expect.stringContaining("still needed") });
});

test("a missing or a wrong keyring ends the start with one sentence, and nothing is touched", async () => {
	const server = await startServer();
	onTestFinished(() => server.clear());
	await member(server.url, "ana");
	await server.stop();
	const file = path.join(server.dataDir, "keys", "keyring.json");
	const database = path.join(server.dataDir, "pombo.db");
	const stored = () => [readFileSync(database).toString("base64"), statSync(database).mtimeMs];
	const before = stored();
	const ring = parseKeyring(readFileSync(file, "utf8"), file);
	renameSync(file, `${file}.away`);
	await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(/Pombo could not start: The keyring .* is missing, .*: put it back\.\n$/);
	expect(existsSync(file)).toBe(false);
	const { 2: other = Buffer.alloc(32) } = withNewMaster(ring).master;
	writeFileSync(file, keyringText({ ...ring, master: { 1: other } }));
	await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(/is not the keyring that this data was stored with: give Pombo the right one\.\n$/);
	expect(stored()).toEqual(before);
});
