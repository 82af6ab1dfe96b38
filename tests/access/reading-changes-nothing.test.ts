import { readdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessageView, Page } from "#lib/contracts/views";
import { apiClient, type Member, member, operations } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { everythingStored } from "../fixtures/everything-stored";
import { insertJob } from "../fixtures/insert-job";
import { type RunningServer, startServer } from "../fixtures/server";

let server: RunningServer;
let ana: Member;
let bia: Member;
let sent: MessageView;
let received: { id: string; thread_id: string };
let job: string;
let cookie: string;
const call: ReturnType<typeof apiClient> = (name, given) => apiClient(server.url)(name, given);

const stored = () => everythingStored(server.dataDir);

beforeAll(async () => {
	server = await startServer();
	// The first administers the site, and so reaches every page.
	bia = await member(server.url, "bia");
	ana = await member(server.url, "ana");
	cookie = await browserSession(server.url, bia);
	await call("createGroup", { token: bia.access, body: { handle: "walkers", name: "Walkers", postPolicy: "anyone" } });
	const body = { to: ["bia", "walkers"], subject: "Friday", text: "Shall we walk?" };
	sent = ((await call("sendMessage", { token: ana.access, body })).body as { message: MessageView }).message;
	const database = new Database(path.join(server.dataDir, "pombo.db"), { readonly: true });
	const found = database.prepare("SELECT e.id, m.thread_id FROM email e JOIN message m ON m.id = e.message_id WHERE e.delivery_id IS NOT NULL").get();
	database.close();
	received = found as typeof received;
	job = insertJob(server.dataDir, "bia", "running");
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const stateOf = async () =>
	((await call("listDeliveries", { token: ana.access, params: { id: sent.id } })).body as Page<{ state: string }>).items.map(({ state }) => state);
const getOperations = operations.filter(([, { method }]) => method === "get");
const addressOf = (address: string) =>
	`/api/v1${address.replace("/groups/{handle}", "/groups/walkers").replace("/threads/{id}", `/threads/${received.thread_id}`).replace("/jobs/{id}", `/jobs/${job}`).replace("{id}", received.id).replace("{handle}", "ana")}`;
const QUERIES: Record<string, string> = { checkUsername: "?username=caio", listChanges: "?since=0", getReceipt: "?token=of-nobody" };
/** What bia does not have: the ledger of a letter to her, a receipt, a file. */
const REFUSED = new Set(["listDeliveries", "getReceipt", "getBlob"]);

test.each(getOperations)("HEAD of %s answers as GET does, without a body, and stores nothing", async (name, { path: address }) => {
	const before = stored();
	const url = `${server.url}${addressOf(address)}${QUERIES[name] ?? ""}`;
	const head = await fetch(url, { method: "HEAD", headers: { authorization: `Bearer ${bia.access}` } });
	expect(await head.text()).toBe("");
	expect(head.headers.get("content-type")).toMatch(REFUSED.has(name) ? "application/problem+json" : /^application\/json/);
	expect(head.status).toBe(REFUSED.has(name) ? 404 : 200);
	expect(stored()).toEqual(before);
	expect(await stateOf()).toEqual(["sent"]);
});

const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
	.filter((file) => path.basename(file) === "page.tsx")
	.map((file) =>
		`/${path.dirname(file).split(path.sep).join("/")}`
			.replace(/\/\(\w+\)/g, "")
			.replace(/^\/\.?$/, "/")
			.replace("[mailbox]", "inbox")
			.replace("/groups/[handle]", "/groups/walkers")
			.replace("/people/[handle]", "/people/ana")
			.replace("[threadId]", "[thread]"),
	);
const VISITS: [string, RequestInit][] = [
	["GET", {}],
	["HEAD", { method: "HEAD" }],
	["a prefetch by the router", { headers: { rsc: "1", "next-router-prefetch": "1" } }],
	["a page for the router", { headers: { rsc: "1" } }],
	["a prefetch by the browser", { headers: { "sec-purpose": "prefetch;prerender", purpose: "prefetch" } }],
];

test.each(pages.flatMap((page) => VISITS.map(([how, init]) => [page, how, init] as const)))("%s by %s stores nothing", async (page, _, init) => {
	const before = stored();
	const headers = { cookie, accept: "text/html", ...(init.headers as Record<string, string>) };
	const answer = await fetch(`${server.url}${page.replace("[rowId]", received.id).replace("[thread]", received.thread_id)}`, {
		...init,
		headers,
		redirect: "manual",
	});
	await answer.text();
	expect(answer.status).toBeLessThan(400);
	expect(stored()).toEqual(before);
});

test.each(["/api/auth/csrf", "/api/auth/session", "/api/auth/providers", "/api/auth/signout", "/api/auth/signin", "/api/auth/callback/credentials"])(
	"GET and HEAD of %s end no session and store nothing",
	async (address) => {
		const before = stored();
		const [get, head] = [
			await fetch(server.url + address, { headers: { cookie } }),
			await fetch(server.url + address, { method: "HEAD", headers: { cookie } }),
		];
		expect(get.headers.get("content-type")).toMatch(/json/);
		expect([head.status, head.headers.get("content-type")]).toEqual([get.status, get.headers.get("content-type")]);
		expect(await head.text()).toBe("");
		expect(stored()).toEqual(before);
		expect((await fetch(`${server.url}/inbox`, { headers: { cookie }, redirect: "manual" })).status).toBe(200);
	},
);

test("a message that a program fetches counts as delivered", async () => {
	expect(await stateOf()).toEqual(["sent"]);
	expect((await call("getMessage", { token: bia.access, params: { id: received.id } })).status).toBe(200);
	expect(await stateOf()).toEqual(["delivered"]);
});
