import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MAILBOX_NAMES } from "#lib/contracts/messages";
import type { MessageView, Page, SessionView } from "#lib/contracts/views";
import { apiClient, type Member, member } from "../fixtures/api-client";
import { browserSession, endBrowserSession } from "../fixtures/browser-session";
import { type RunningServer, startServer } from "../fixtures/server";
import { connect } from "../fixtures/socket-client";

let server: RunningServer;
let ana: Member;
let bia: Member;
let stranger: Member;
let sent: MessageView;
let received: MessageView;
/** The cookies of all three, by handle: signing in is slow by design. */
const cookies: Record<string, string> = {};

beforeAll(async () => {
	server = await startServer();
	[ana, bia, stranger] = [await member(server.url, "ana"), await member(server.url, "bia"), await member(server.url, "caio")];
	const call = apiClient(server.url);
	sent = (
		(await call("sendMessage", { token: ana.access, body: { to: ["bia"], subject: "Gooseberry", text: "Quincejelly" } })).body as { message: MessageView }
	).message;
	received = ((await call("listMessages", { token: bia.access })).body as { items: [MessageView] }).items[0];
	for (const person of [ana, bia, stranger]) cookies[person.handle] = await browserSession(server.url, person);
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const visit = (address: string, cookie = "") => fetch(`${server.url}${address}`, { headers: { cookie, accept: "text/html" }, redirect: "manual" });

/** The secrets that a page contains. */
const secretsIn = (html: string) => html.match(/Gooseberry|Quincejelly/g) ?? [];

/** Every page of the signed-in shell, from its folders, so that a new one is covered. */
const signedInPages = readdirSync("app/(mail)", { recursive: true, encoding: "utf8" })
	.filter((file) => path.basename(file) === "page.tsx")
	.map((file) => `/${path.dirname(file).split(path.sep).join("/")}`.replace(/\/\(\w+\)/g, "").replace("[mailbox]", "inbox"));

test.each(signedInPages)("%s redirects to sign-in without a valid session", async (page) => {
	for (const cookie of ["", "authjs.session-token=nonsense", `pombo-${new URL(server.url).port}.session-token=nonsense`]) {
		const answer = await visit(page.replace(/\[\w+\]/, received.id), cookie);
		expect([302, 303, 307]).toContain(answer.status);
		expect(new URL(answer.headers.get("location") ?? "", server.url).pathname).toBe("/sign-in");
		expect(secretsIn(await answer.text())).toEqual([]);
	}
});

test.each(MAILBOX_NAMES.map((name) => `/${name}`))("%s shows another account no foreign mail, or is a 404", async (page) => {
	const answer = await visit(page, cookies[stranger.handle]);
	expect([200, 404]).toContain(answer.status);
	expect(secretsIn(await answer.text())).toEqual([]);
});

test("another account's letter is a 404, for a stranger and by the other copy's id", async () => {
	for (const [who, id] of [
		[stranger, received.id],
		[stranger, sent.id],
		[stranger, sent.threadId],
		[ana, received.id],
		[bia, sent.id],
	] as const) {
		for (const mailbox of ["inbox", "sent", "all"]) {
			const answer = await visit(`/${mailbox}/${id}`, cookies[who.handle]);
			expect(answer.status).toBe(404);
			// Beside the missing letter, ana and bia may see their own list.
			if (who === stranger) expect(secretsIn(await answer.text())).toEqual([]);
		}
	}
});

test("its holder sees it, so the tests above had something to find", async () => {
	const redirected = await visit(`/inbox/${received.id}`, cookies[bia.handle]);
	const conversation = redirected.headers.get("location") ?? "";
	expect([redirected.status, conversation]).toEqual([307, `/inbox/${received.threadId}?letter=${received.id}`]);
	const answer = await visit(conversation, cookies[bia.handle]);
	expect(answer.status).toBe(200);
	expect(secretsIn(await answer.text())).toContain("Quincejelly");
});

test("a group that is joined by invitation is a 404 for a stranger, on each of its pages", async () => {
	const call = apiClient(server.url);
	await call("createGroup", { token: ana.access, body: { handle: "gooseberries", name: "Gooseberry", description: "Quincejelly" } });
	for (const page of ["", "/members", "/settings", `/letters/${sent.threadId}`]) {
		const address = `/groups/gooseberries${page}`;
		const [own, foreign] = [await visit(address, cookies[ana.handle]), await visit(address, cookies[stranger.handle])];
		expect([own.status, foreign.status]).toEqual([page.startsWith("/letters") ? 404 : 200, 404]);
		expect(secretsIn(await foreign.text())).toEqual([]);
	}
	expect(secretsIn(await (await visit("/groups", cookies[stranger.handle])).text())).toEqual([]);
});

test("signing out ends the session on the server: the old cookie is refused, and the socket is closed", async () => {
	const cookie = await browserSession(server.url, bia);
	const other = await browserSession(server.url, bia);
	const socket = await connect(server.url, { extraHeaders: { cookie } });
	await endBrowserSession(server.url, cookie);
	expect(await socket.ended).toBe("io server disconnect");
	expect((await visit("/inbox", cookie)).status).toBeGreaterThanOrEqual(302);
	expect((await visit("/inbox", cookie)).status).toBeLessThan(400);
	expect((await visit("/inbox", other)).status).toBe(200);
	await expect(connect(server.url, { extraHeaders: { cookie } })).rejects.toMatchObject({ code: "unauthorized" });
});

test("signing out over the API closes the session's socket", async () => {
	const { access } = (await apiClient(server.url)("login", { body: { username: bia.handle, password: bia.password } })).body as { access: string };
	const socket = await connect(server.url, { auth: { token: access } });
	expect((await apiClient(server.url)("logout", { token: access, body: {} })).status).toBe(204);
	expect(await socket.ended).toBe("io server disconnect");
});

test("ending another device's session closes its socket, and no other account can", async () => {
	const call = apiClient(server.url);
	const signIn = async () => ((await call("login", { body: { username: bia.handle, password: bia.password } })).body as { access: string }).access;
	const [here, there] = [await signIn(), await signIn()];
	const socket = await connect(server.url, { auth: { token: there } });
	const { items } = (await call("listSessions", { token: there })).body as Page<SessionView>;
	const params = { id: items[0]?.id ?? "" };
	expect((await call("endSession", { token: stranger.access, params })).status).toBe(404);
	expect((await call("getMe", { token: there })).status).toBe(200);
	expect((await call("endSession", { token: here, params })).status).toBe(204);
	expect(await socket.ended).toBe("io server disconnect");
});

test("the component gallery is served only in development", async () => {
	expect((await visit("/dev/ui", cookies[ana.handle])).status).toBe(404);
	expect((await visit("/dev/ui")).status).not.toBe(200);
});

test("the session cookie is HttpOnly and SameSite, and the session endpoint reveals nothing", async () => {
	const csrf = await fetch(`${server.url}/api/auth/csrf`);
	const cookies = csrf.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
	const { csrfToken } = (await csrf.json()) as { csrfToken: string };
	const answer = await fetch(`${server.url}/api/auth/callback/credentials`, {
		method: "POST",
		body: new URLSearchParams({ csrfToken, username: bia.handle, password: bia.password }),
		headers: { cookie: cookies.join("; ") },
		redirect: "manual",
	});
	const session = answer.headers.getSetCookie().find((cookie) => cookie.includes("session-token"));
	expect(session).toMatch(/HttpOnly/i);
	expect(session).toMatch(/SameSite=Lax/i);
	const endpoint = await fetch(`${server.url}/api/auth/session`, { headers: { cookie: session?.split(";")[0] ?? "" } });
	expect(Object.keys((await endpoint.json()) as object)).toEqual(["expires"]);
});

test("every cookie is named for Pombo and its port, so that programs on one host do not collide", async () => {
	const names = cookies[ana.handle]?.split("; ").map((pair) => pair.split("=")[0]);
	const { port } = new URL(server.url);
	expect(names?.sort()).toEqual(["callback-url", "csrf-token", "session-token"].map((name) => `pombo-${port}.${name}`));
	const others = "authjs.session-token=of-another-program; authjs.csrf-token=x%7Cy; next-auth.session-token=x";
	expect((await visit("/inbox", `${others}; ${cookies[ana.handle]}`)).status).toBe(200);
});

test("another account's socket receives nothing of a message, over the whole product", async () => {
	const [strangerSocket, recipientSocket] = [
		await connect(server.url, { auth: { token: stranger.access } }),
		await connect(server.url, { auth: { token: bia.access } }),
	];
	await strangerSocket.follow(0);
	const from = await recipientSocket.follow(0);
	const call = apiClient(server.url);
	await call("sendMessage", { token: ana.access, body: { to: ["bia"], subject: "Gooseberry", text: "Quincejelly" } });
	await recipientSocket.waitForSeq(from + 3);
	await call("sendMessage", { token: ana.access, body: { to: ["caio"], subject: "For you", text: "." } });
	await strangerSocket.waitForSeq(3);
	expect(strangerSocket.changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(JSON.stringify(strangerSocket.changes)).not.toMatch(/Gooseberry|Quincejelly|bia/);
	for (const { socket } of [strangerSocket, recipientSocket]) socket.disconnect();
});
