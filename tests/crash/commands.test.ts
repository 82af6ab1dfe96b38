import { execFile } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { apiClient, member } from "../fixtures/api-client";
import { startServer } from "../fixtures/server";

test("the command line administers a site that serves: people, invitations, settings, jobs, an announcement", async () => {
	const server = await startServer();
	onTestFinished(async () => {
		await server.stop();
		server.clear();
	});
	const call = apiClient(server.url);
	const [ana, bia] = [await member(server.url, "ana"), await member(server.url, "bia")];
	const admin = (words: string[], input = "") =>
		new Promise<{ code: number; out: string }>((resolve) => {
			const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, DATA_DIR: server.dataDir, APP_URL: server.url, LOG_LEVEL: "silent" };
			const child = execFile(process.execPath, ["scripts/command.mjs", "admin", ...words], { env }, (error, stdout, stderr) =>
				resolve({ code: error ? 1 : 0, out: stdout + stderr }),
			);
			child.stdin?.end(input);
		});
	expect((await admin(["people", "bi"])).out).toContain("@bia\tbia\tactive\tmember");
	await admin(["settings", "signUp", "invite"]);
	expect((await admin(["settings"])).out).toContain("signUp\tinvite");
	expect(await admin(["settings", "signUp", "sometimes"])).toMatchObject({ code: 1, out: expect.stringContaining("signUp sometimes") });
	const { out: url } = await admin(["invite", "2"]);
	const invite = new URL(url.trim().split("\n").at(-1) ?? "").searchParams.get("invite");
	const registered = await call("register", { body: { username: "caio", password: "a long walk by the sea", invite } });
	expect(registered.status).toBe(201);
	expect((await admin(["invites"])).out).toContain("1 left\t1 used");
	expect((await admin(["announce", "Back on Monday"], "Pombo rests on Sunday.")).out).toContain("On its way to 3 people.");
	expect((await call("listMessages", { token: bia.access })).body).toMatchObject({ items: [{ subject: "Back on Monday", from: { handle: "pombo" } }] });
	expect(await admin(["announce", "Nothing"])).toMatchObject({ code: 1 });
	expect(JSON.parse((await admin(["health"])).out.replace(/^[^{]*/, ""))).toMatchObject({ people: 3 });
	expect(await admin(["retry-job", "none"])).toMatchObject({ code: 1, out: expect.stringContaining("Nothing here") });
	expect((await admin(["suspend", "bia"])).out).toContain("bia: suspended");
	expect((await call("listAudit", { token: ana.access, query: { limit: "1" } })).body).toMatchObject({
		items: [{ kind: "account_suspended", detail: { subject: "bia" } }],
	});
	expect(await admin(["end-admin", "ana"])).toMatchObject({ code: 1, out: expect.stringContaining("needs an administrator") });
	expect(await admin([])).toMatchObject({ code: 1, out: expect.stringContaining("npm run admin -- suspend <handle>") });
}, 120_000);
