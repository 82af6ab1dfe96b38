import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, answerOf, apiClient, type Member, member, operations } from "../fixtures/api-client";
import { type RunningServer, startServer } from "../fixtures/server";

let server: RunningServer;
let ana: Member;
const ids = new Set<string>();

beforeAll(async () => {
	server = await startServer();
	ana = await member(server.url, "ana");
	await member(server.url, "bia");
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const call: ReturnType<typeof apiClient> = (name, given) => apiClient(server.url)(name, given);
const raw = async (path: string, init: RequestInit & { duplex?: "half" } = {}) =>
	answerOf(
		await fetch(`${server.url}/api/v1${path}`, {
			...init,
			headers: { authorization: `Bearer ${ana.access}`, "content-type": "application/json", ...init.headers },
		}),
	);

/** Expects a problem document as in RFC 9457 and the contract, without internals. */
function expectProblem(answer: Answer, status: number, code: string): { path: string; code: string; message: string }[] {
	expect(answer, JSON.stringify(answer.body)).toMatchObject({ status });
	expect(answer.headers.get("content-type")).toContain("application/problem+json");
	const { errors, ...body } = answer.body as { errors?: { path: string; code: string; message: string }[]; requestId: string };
	expect(body).toEqual({
		type: `urn:pombo:problem:${code}`,
		title: expect.any(String),
		status,
		code,
		detail: expect.any(String),
		requestId: expect.any(String),
	});
	expect(ids.has(body.requestId)).toBe(false);
	ids.add(body.requestId);
	for (const row of errors ?? []) expect(row).toEqual({ path: expect.any(String), code: expect.any(String), message: expect.stringMatching(/\w/) });
	expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|SELECT |SQLITE|at async/);
	return errors ?? [];
}

test.each(["{", "[1,", "{'to': 1}", "\u0000", '{"to":"\ud83d', "NaN"])("broken JSON %j is a 400", async (body) => {
	expectProblem(await raw("/messages", { method: "POST", body }), 400, "invalid_json");
});

test.each(["/messages/%zz", "/users/%E0%A4%A", "/%"])("the undecodable address %s is a 404", async (address) => {
	expectProblem(await raw(address), 404, "not_found");
	expect((await fetch(`${server.url}${address}`, { redirect: "manual" })).status).toBeLessThan(500);
});

test("a body that is not UTF-8 is a 400", async () => {
	expectProblem(await raw("/messages", { method: "POST", body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }), 400, "invalid_json");
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])("a body as %s is a 415", async (type) => {
	expectProblem(await raw("/messages", { method: "POST", body: "{}", headers: { "content-type": type } }), 415, "unsupported_media_type");
});

test.each([null, 1, "letter", [], true])("the JSON %j is not a message: a 422", async (body) => {
	expectProblem(await call("sendMessage", { token: ana.access, body }), 422, "invalid_input");
});

test("wrong types are a 422 with a row for each field", async () => {
	const rows = expectProblem(
		await call("sendMessage", { token: ana.access, body: { to: "ana", cc: [1], subject: {}, text: 5, surprise: 1 } }),
		422,
		"invalid_input",
	);
	expect(rows.map(({ path }) => path).sort()).toEqual(["cc.0", "subject", "surprise", "text", "to"]);
});

test.each([
	[{ to: [], text: "x" }, ["to no_recipient"]],
	[{ to: ["bia"], text: "" }, ["text empty_text"]],
	[{ to: Array(1000).fill("bia"), text: "x" }, ["to too_many_recipients"]],
	[{ to: ["bia"], text: "x".repeat(256 * 1024 + 1) }, ["text too_big"]],
	[{ to: ["bia"], text: "x", subject: "x".repeat(999) }, ["subject too_big"]],
	[{ to: ["bia"], text: "bell \u0007", subject: "a\nb" }, ["subject control_characters", "text control_characters"]],
	[{ to: ["bia"], text: "x", attachments: ["nothing"] }, ["attachments.0 unknown_blob"]],
	[{ to: ["bia"], text: "x", inReplyTo: "nothing" }, ["inReplyTo unknown_message"]],
] as const)("an invalid message is reported with a row for each field (%#)", async (body, expected) => {
	const rows = expectProblem(await call("sendMessage", { token: ana.access, body }), 422, "invalid_input");
	expect(rows.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

test("unknown recipients are a 422 with a row for each, and nothing is sent", async () => {
	const rows = expectProblem(
		await call("sendMessage", { token: ana.access, body: { to: ["bia", "who"], cc: ["a@b.example"], text: "x" } }),
		422,
		"unknown_recipients",
	);
	expect(rows.map(({ path, code }) => `${path} ${code}`)).toEqual(["to.1 unknown_recipient", "cc.0 unknown_recipient"]);
	expect((await call("listMessages", { token: ana.access, query: { mailbox: "sent" } })).body).toMatchObject({ items: [] });
});

test("a body over the limit is a 413, with and without Content-Length", async () => {
	const body = JSON.stringify({ to: ["bia"], text: "x".repeat(1024 * 1024) });
	expectProblem(await raw("/messages", { method: "POST", body }), 413, "body_too_large");
	const stream = new Blob([body]).stream();
	expectProblem(await raw("/messages", { method: "POST", body: stream, duplex: "half" }), 413, "body_too_large");
	expect((await call("getMe", { token: ana.access })).status).toBe(200);
});

test.each([
	["listMessages", { limit: "0" }],
	["listMessages", { limit: "101" }],
	["listMessages", { limit: "many" }],
	["listMessages", { mailbox: "attic" }],
	["listMessages", { unread: "maybe" }],
	["listMessages", { cursor: "nonsense" }],
	["listMessages", { page: "2" }],
	["listUsers", { limit: "-1" }],
	["listGroups", { mine: "maybe" }],
	["listMembers", { state: "gone" }],
	["listChanges", { since: "-1" }],
	["listChanges", { since: "soon" }],
	["listChanges", {}],
] as const)("%s with %j is a 422", async (name, query) => {
	const rows = expectProblem(await call(name, { token: ana.access, query }), 422, "invalid_input");
	expect(rows).toHaveLength(1);
});

test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("%s of a path that does not exist is a 404", async (method) => {
	for (const path of ["/nothing", "/messages/a/b/c", "/auth/nothing", "/users/ana/letters"]) expectProblem(await raw(path, { method }), 404, "not_found");
});

test("an unknown object is a 404", async () => {
	const params = { id: "nothing", handle: "nobody-here" };
	const token = ana.access;
	for (const name of [
		"getUser",
		"getMessage",
		"deleteMessage",
		"listDeliveries",
		"getThread",
		"getJob",
		"getGroup",
		"deleteGroup",
		"listMembers",
		"removeMember",
		"listArchive",
	] as const)
		expectProblem(await call(name, { token, params }), 404, "not_found");
	expectProblem(await call("updateMessage", { token, params, body: { read: true } }), 404, "not_found");
});

test("an id of arbitrary characters is a 404 or 422", async () => {
	for (const id of ["\u0000", "%", "../messages", "' OR 1=1 --", "x".repeat(3000), "ação", "constructor"]) {
		const { status } = await call("getMessage", { token: ana.access, params: { id } });
		expect([404, 422], id.slice(0, 20)).toContain(status);
	}
});

test.each(["", "nonsense", "a.b.c", "Bearer"])("the token %j is a 401 with WWW-Authenticate", async (token) => {
	const answer = await call("getMe", { token });
	expectProblem(answer, 401, "unauthorized");
	expect(answer.headers.get("www-authenticate")).toBe("Bearer");
});

test.each(["Basic YTpi", "bearer", "Token x"])("the authorization %j is a 401", async (authorization) => {
	expectProblem(await call("getMe", { headers: { authorization } }), 401, "unauthorized");
});

test("a taken user name is a 409, an invalid one or an invalid password a 422, wrong credentials a 401", async () => {
	const password = "a long walk by the sea";
	const rows = expectProblem(await call("register", { body: { username: "Ana", password } }), 409, "username_taken");
	expect(rows).toMatchObject([{ path: "username", code: "username_taken" }]);
	for (const [username, code] of [
		["admin", "handle_reserved"],
		["adm1n", "handle_reserved"],
		["аna", "handle_not_ascii"],
		["a", "handle_too_short"],
		["a b", "handle_shape"],
	]) {
		expect(expectProblem(await call("register", { body: { username, password } }), 422, "invalid_input")).toMatchObject([{ path: "username", code }]);
	}
	for (const bad of ["short", "password123", "dudaduda99".repeat(200)]) {
		expect(expectProblem(await call("register", { body: { username: "duda", password: bad } }), 422, "invalid_input")[0]).toMatchObject({ path: "password" });
	}
	expectProblem(await call("login", { body: { username: "ana", password: "wrong password" } }), 401, "invalid_credentials");
	expectProblem(await call("login", { body: { username: "nobody-here", password } }), 401, "invalid_credentials");
	expectProblem(await call("refresh", { body: { refresh: "nonsense" } }), 401, "invalid_refresh");
});

test("a group is refused in words for each field", async () => {
	const fields = async (body: unknown) =>
		expectProblem(await call("createGroup", { token: ana.access, body }), 422, "invalid_input").map(({ path, code }) => `${path} ${code}`);
	expect(await fields({ handle: "groups", name: "  " })).toEqual(["handle handle_reserved", "name too_small"]);
	expect(await fields({ handle: "design", name: "a\nb", joinPolicy: "secret" })).toEqual(["name control_characters", "joinPolicy invalid_value"]);
	expectProblem(await call("createGroup", { token: ana.access, body: { handle: "Bia", name: "Bia" } }), 409, "handle_taken");
});

test("a method that a path does not support is refused", async () => {
	for (const [path, method] of [
		["/me", "PUT"],
		["/messages", "PUT"],
		["/auth/login", "GET"],
	] as const) {
		const { status } = await raw(path, { method });
		expect([404, 405]).toContain(status);
	}
});

test("rate limits apply where they are on, and return Retry-After", async () => {
	const limited = await startServer({ env: { RATE_LIMITS: "on" } });
	try {
		const attempts: Answer[] = [];
		for (let n = 0; n < 11; n++)
			attempts.push(
				await apiClient(limited.url)("login", {
					body: { username: "ana", password: "wrong password" },
					headers: { "x-forwarded-for": `10.0.0.${n}`, "x-pombo-client": `10.0.0.${n}` },
				}),
			);
		expect(attempts.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(401));
		expect(attempts[10]).toMatchObject({ status: 429, body: { code: "rate_limited" } });
		expect(Number(attempts[10]?.headers.get("retry-after"))).toBeGreaterThan(0);
	} finally {
		await limited.stop();
		limited.clear();
	}
});

test("afterwards every operation still answers, and the log holds no mail content or passwords", async () => {
	const answers = await Promise.all(operations.map(([name]) => call(name, { token: ana.access })));
	expect(answers.every(({ status }) => status < 500)).toBe(true);
	expect(server.log()).not.toMatch(/a long walk|letter|Unhandled|request failed/);
});
