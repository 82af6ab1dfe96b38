import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "#lib/core/limits";
import { apiClient, type Member, member } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { everythingStored, untilJobsRest } from "../fixtures/everything-stored";
import { type RunningServer, startServer } from "../fixtures/server";
import { builtActions, callAction } from "../fixtures/server-actions";

let server: RunningServer;
let ana: Member;
let cookie: string;

beforeAll(async () => {
	server = await startServer();
	ana = await member(server.url, "ana");
	cookie = await browserSession(server.url, ana);
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

test("every page and answer keeps other sites out, and files of the build do, too", async () => {
	for (const address of ["/", "/sign-in", "/inbox", "/api/v1/me", "/api/health", "/no/such/page"]) {
		const { headers } = await fetch(server.url + address, { headers: { cookie }, redirect: "manual" });
		expect(headers.get("cross-origin-resource-policy"), address).toBe("same-origin");
		expect(headers.get("cross-origin-opener-policy"), address).toBe("same-origin");
		expect(headers.get("x-frame-options"), address).toBe("DENY");
		expect(headers.get("x-content-type-options"), address).toBe("nosniff");
		expect(headers.get("content-security-policy"), address).toContain("default-src 'none'");
		expect(headers.get("strict-transport-security"), address).toBeNull();
	}
	const [, script = ""] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await (await fetch(`${server.url}/sign-in`)).text()) ?? [];
	expect((await fetch(server.url + script)).headers.get("cross-origin-resource-policy")).toBe("same-origin");
});

test("behind https browsers are told so for as long as is set, and cookies belong to this host alone", async () => {
	const secure = await startServer({ env: { APP_URL: "https://mail.example.org", RATE_LIMITS: "on", HSTS: "63072000; includeSubDomains" } });
	try {
		const answer = await fetch(`${secure.url}/api/auth/csrf`);
		expect(answer.headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
		for (const made of answer.headers.getSetCookie()) expect(made).toMatch(/^__Host-pombo\..*; Path=\/;.*Secure/i);
	} finally {
		await secure.stop();
		secure.clear();
	}
});

test.each<Record<string, string>>([{ origin: "https://evil.example" }, { origin: "null" }, { origin: "nonsense" }, { "sec-fetch-site": "cross-site" }])(
	"a page of another site changes nothing with somebody's cookies: %j",
	async (from) => {
		await untilJobsRest(server.dataDir);
		const before = everythingStored(server.dataDir);
		for (const action of builtActions()) {
			const answer = await callAction(server.url, action, "[{}]", { cookie, ...from });
			expect([answer.status, ((await answer.json()) as { code: string }).code], action.name).toEqual([403, "foreign_origin"]);
		}
		for (const address of ["/sign-in", "/sign-up", "/settings/profile", "/api/auth/signout", "/api/auth/callback/credentials"]) {
			const answer = await fetch(server.url + address, {
				method: "POST",
				headers: { cookie, ...from },
				body: new URLSearchParams({ a: "b" }),
			});
			expect(answer.status, address).toBe(403);
		}
		expect(everythingStored(server.dataDir)).toEqual(before);
	},
);

test("nobody is sent to another site after signing in or out", async () => {
	for (const to of ["https://evil.example", "//evil.example", "/\\evil.example", "/inbox/../../evil", "javascript:alert(1)", "%2f%2fevil.example"]) {
		const page = await (await fetch(`${server.url}/sign-in?to=${encodeURIComponent(to)}`)).text();
		expect(page).not.toContain('href="https://evil');
		for (const address of [`/api/auth/signin?callbackUrl=${encodeURIComponent(to)}`, `/api/auth/signout?callbackUrl=${encodeURIComponent(to)}`]) {
			const answer = await fetch(server.url + address, { redirect: "manual" });
			const target = answer.headers.get("location");
			if (target) expect(new URL(target, server.url).origin).toBe(server.url);
		}
	}
});

test("signing in gives a new session, whatever cookie the browser had before", async () => {
	const name = cookie.split("; ").find((pair) => pair.includes("session-token")) ?? "";
	const again = await browserSession(server.url, ana);
	expect(again).not.toContain(name);
	const call = apiClient(server.url);
	expect(((await call("listSessions", { token: ana.access })).body as { items: unknown[] }).items.length).toBeGreaterThanOrEqual(3);
});

test("no address leads to a file beside those that are served", async () => {
	const { port, hostname } = new URL(server.url);
	for (const target of [
		"/../../../../etc/passwd",
		"/_next/static/../../package.json",
		"/_next/static/%2e%2e/%2e%2e/package.json",
		"/..%2f..%2fpackage.json",
		"/_next/../data/pombo.db",
		"/%2e%2e/.env",
		"//etc/passwd",
		"/public/../server.ts",
	]) {
		// Not by fetch, which would resolve the dots itself.
		const { status, body } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
			http
				.get({ host: hostname, port, path: target }, (response) => {
					let text = "";
					response.setEncoding("utf8").on("data", (chunk: string) => {
						text += chunk;
					});
					response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
				})
				.on("error", reject);
		});
		expect(status, target).toBeGreaterThanOrEqual(300);
		expect(body, target).not.toMatch(/root:|"dependencies"|SQLite format/);
	}
});

test("an account has a bounded number of sockets", async () => {
	const sockets: Socket[] = [];
	try {
		for (let n = 0; n < LIMITS.socketsPerAccountMax; n++)
			sockets.push(io(server.url, { auth: { token: ana.access }, transports: ["websocket"], forceNew: true }));
		await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => (socket.connected ? resolve() : socket.once("connect", resolve)))));
		const more = io(server.url, { auth: { token: ana.access }, transports: ["websocket"], forceNew: true, reconnection: false });
		const refused = await new Promise<Error>((resolve) => more.once("connect_error", resolve));
		expect(refused.message).toBe("too_many_connections");
	} finally {
		for (const socket of sockets) socket.disconnect();
	}
});

test("the server itself fetches nothing, so no input can make it", () => {
	const files = ["lib", "app"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated|^worker/.test(file))
			.map((file) => path.join(folder, file)),
	);
	const fetching = files.filter((file) => /\bfetch\(|http\.(get|request)\(|net\.connect\(/.test(readFileSync(file, "utf8")));
	expect(fetching).toEqual([]);
});
