import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { MessageView, Page, SecurityEventView, SessionView } from "#lib/contracts/views";
import { type Answer, answerOf, apiClient, type Call, type Member, member, type OperationName, operations } from "../fixtures/api-client";
import { insertJob } from "../fixtures/insert-job";
import { insertPasskey } from "../fixtures/insert-passkey";
import { type RunningServer, startServer } from "../fixtures/server";

interface Described {
	operationId: string;
	security?: unknown[];
	requestBody?: { content: Record<string, { schema: object }> };
	responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
	openapi: string;
	info: { title: string; version: string };
	servers: { url: string }[];
	paths: Record<string, Record<string, Described>>;
	components?: object;
}

let server: RunningServer;
let document: Document;
let ana: Member;
let bia: Member;
const exercised = new Set<string>();
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: "trace" } });
	document = (await answerOf(await fetch(`${server.url}/api/v1/openapi.json`))).body as Document;
	ajv.addSchema({ ...document, $id: "pombo" }, "pombo");
	[ana, bia] = [await member(server.url, "ana"), await member(server.url, "bia")];
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

/** What people write, and what lets somebody in: none of it may be in a log. */
const SECRET = /^(password|current|text|html|subject|snippet|code|token|invite|access|refresh|secret|uri|url|recoveryCodes|deviceToken|receiptToken)$/;
const secrets = new Set<string>();

function collectSecrets(value: unknown, isSecret = false): void {
	if (typeof value === "string" && isSecret && value.length >= 6) secrets.add(value);
	else if (Array.isArray(value)) for (const one of value) collectSecrets(one, isSecret);
	else if (value && typeof value === "object") for (const [name, inner] of Object.entries(value)) collectSecrets(inner, isSecret || SECRET.test(name));
}

/** Calls an operation and validates the response against the document. */
async function call(name: OperationName, given: Call = {}): Promise<Answer> {
	const answer = await apiClient(server.url)(name, given);
	for (const value of [given.body, given.query, answer.body]) collectSecrets(value);
	if (given.token) secrets.add(given.token);
	expectAsDescribed(name, answer);
	return answer;
}

function expectAsDescribed(name: OperationName, answer: Answer): void {
	const described = Object.values(document.paths)
		.flatMap((path) => Object.values(path))
		.find(({ operationId }) => operationId === name);
	const response = described?.responses[answer.status] ?? described?.responses.default;
	const [type] = (answer.headers.get("content-type") ?? "").split(";");
	if (described?.responses[answer.status]) exercised.add(name);
	if (!response?.content) {
		expect(answer.body).toBeUndefined();
		return;
	}
	// A file has whatever type it has.
	if (response.content["*/*"]) return;
	expect(Object.keys(response.content)).toEqual([type]);
	expectMatches(response.content[type ?? ""]?.schema ?? {}, answer.body);
}

function expectMatches(schema: object, value: unknown): void {
	const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"pombo#/')) as object);
	validate(value);
	expect(validate.errors, JSON.stringify(value)).toBeNull();
}

test("the document is OpenAPI 3.1 and has exactly the declared operations", () => {
	expect(document.openapi).toMatch(/^3\.1\.\d$/);
	expect(document.info).toMatchObject({ title: "Pombo", version: "1" });
	expect(document.servers).toEqual([{ url: `${server.url}/api/v1` }]);
	const described = Object.entries(document.paths).flatMap(([path, item]) =>
		Object.entries(item).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
	);
	expect(described.sort()).toEqual(operations.map(([name, { method, path }]) => `${method} ${path} ${name}`).sort());
	for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item))) {
		expect(operation.responses).toHaveProperty("default.content.application/problem+json");
		for (const { description, content } of Object.values(operation.responses)) {
			expect(description).toBeTruthy();
			for (const { schema } of Object.values(content ?? {}))
				expect(() => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"pombo#/')) as object)).not.toThrow();
		}
	}
});

test("the document requires a bearer token where the server does", () => {
	const open = Object.values(document.paths)
		.flatMap((path) => Object.values(path))
		.filter(({ security }) => security?.length === 0);
	expect(open.map(({ operationId }) => operationId).sort()).toEqual(operations.flatMap(([name, { open }]) => (open ? [name] : [])).sort());
});

test("account and token responses match the document", async () => {
	const register = await call("register", { body: { username: "caio", password: "another long walk", displayName: "Caio" } });
	expect(register).toMatchObject({ status: 201, body: { user: { handle: "caio", name: "Caio", admin: false } } });
	const login = await call("login", { body: { username: "caio", password: "another long walk" } });
	expect(login.status).toBe(200);
	const { access, refresh } = login.body as { access: string; refresh: string };
	expect((await call("refresh", { body: { refresh } })).status).toBe(200);
	expect(await call("refresh", { body: { refresh } })).toMatchObject({ status: 401, body: { code: "invalid_refresh" } });
	expect(await call("getMe", { token: access })).toMatchObject({ status: 401 });
	const again = (await call("login", { body: { username: "caio", password: "another long walk" } })).body as { access: string; refresh: string };
	expect((await call("logout", { token: again.access, body: { refresh: again.refresh } })).status).toBe(204);
	expect(await call("getMe", { token: again.access })).toMatchObject({ status: 401, body: { code: "unauthorized" } });
	expect(await call("refresh", { body: { refresh: again.refresh } })).toMatchObject({ status: 401 });
	expect(await call("checkUsername", { query: { username: "caio" } })).toMatchObject({ status: 200, body: { username: "caio", valid: true, exists: true } });
	expect(await call("checkUsername", { query: { username: "admin" } })).toMatchObject({ status: 200, body: { valid: false } });
});

test("profile and directory responses match the document", async () => {
	expect(await call("getMe", { token: ana.access })).toMatchObject({ status: 200, body: { handle: "ana", admin: true } });
	expect(await call("updateMe", { token: ana.access, body: { name: "Ana B", about: "Walks" } })).toMatchObject({
		status: 200,
		body: { name: "Ana B", about: "Walks" },
	});
	expect(await call("listUsers", { token: bia.access, query: { query: "an", limit: "1" } })).toMatchObject({
		status: 200,
		body: { items: [{ handle: "ana" }] },
	});
	expect(await call("getUser", { token: bia.access, params: { handle: "ana" } })).toMatchObject({ status: 200, body: { about: "Walks" } });
});

test("session responses match the document, and ending one takes effect at once", async () => {
	const signIn = async () => (await call("login", { body: { username: "bia", password: bia.password } })).body as { access: string };
	const [first, second] = [await signIn(), await signIn()];
	const listed = (await call("listSessions", { token: first.access, query: { limit: "2" } })).body as Page<SessionView>;
	expect(listed).toMatchObject({ items: [{ kind: "api", current: true }, { current: false }], nextCursor: expect.any(String) });
	const rest = (await call("listSessions", { token: first.access, query: { cursor: listed.nextCursor ?? "" } })).body as Page<SessionView>;
	expect(rest).toMatchObject({ items: [{ current: false }], nextCursor: null });
	const params = { id: listed.items[1]?.id ?? "" };
	expect(await call("endSession", { token: ana.access, params })).toMatchObject({ status: 404, body: { code: "not_found" } });
	expect((await call("getMe", { token: second.access })).status).toBe(200);
	expect((await call("endSession", { token: first.access, params })).status).toBe(204);
	expect((await call("endSession", { token: first.access, params })).status).toBe(204);
	expect(await call("getMe", { token: second.access })).toMatchObject({ status: 401, body: { code: "unauthorized" } });
	const third = await signIn();
	expect((await call("endOtherSessions", { token: third.access })).status).toBe(204);
	expect((await call("getMe", { token: first.access })).status).toBe(401);
	expect((await call("listSessions", { token: third.access })).body).toMatchObject({ items: [{ current: true }], nextCursor: null });
	bia.access = third.access;
});

test("message responses match the document, from sending to deleting", async () => {
	const body = { to: ["bia"], bcc: ["ana"], subject: "Friday", text: "Shall we walk?", html: "<p>Shall we walk?</p>", clientId: "one" };
	const sent = await call("sendMessage", { token: ana.access, body });
	expect(sent.status).toBe(201);
	const { message } = sent.body as { message: MessageView };
	expect((await call("sendMessage", { token: ana.access, body })).body).toMatchObject({ message: { id: message.id } });
	const inbox = (await call("listMessages", { token: bia.access, query: { mailbox: "inbox", limit: "10" } })).body as { items: MessageView[] };
	const params = { id: inbox.items[0]?.id ?? "" };
	expect((await call("getMessage", { token: bia.access, params })).body).toMatchObject({ subject: "Friday", text: "Shall we walk?" });
	expect((await call("updateMessage", { token: bia.access, params, body: { read: true, starred: true } })).body).toMatchObject({ read: true, starred: true });
	expect((await call("listDeliveries", { token: ana.access, params: { id: message.id } })).body).toMatchObject({
		items: [{ state: "read" }, { state: "sent" }],
	});
	expect((await call("getThread", { token: bia.access, params: { id: message.threadId } })).body).toMatchObject({ items: [{ id: params.id }] });
	expect((await call("listChanges", { token: ana.access, query: { since: "0" } })).body).toMatchObject({
		more: false,
		changes: expect.arrayContaining([expect.objectContaining({ seq: 1 })]),
	});
	expect((await call("deleteMessage", { token: bia.access, params })).status).toBe(204);
	expect((await call("deleteMessage", { token: bia.access, params })).status).toBe(204);
	expect((await call("deleteMessage", { token: bia.access, params })).status).toBe(404);
	expect(await call("listChanges", { token: ana.access, query: { since: "1000000" } })).toMatchObject({ status: 410, body: { code: "resync_required" } });
	expect((await call("listChanges", { token: bia.access, query: { since: "0" } })).status).toBe(200);
});

test("conversation responses match the document, from listing to deleting", async () => {
	const { message } = (await call("sendMessage", { token: ana.access, body: { to: ["bia"], subject: "Saturday", text: "And swim?" } })).body as {
		message: MessageView;
	};
	const params = { id: message.threadId };
	expect((await call("listThreads", { token: bia.access, query: { mailbox: "inbox", unread: "true", limit: "1" } })).body).toMatchObject({
		items: [{ ...params, subject: "Saturday", count: 1, unread: 1, starred: false, muted: false, kind: "letters", snippet: "And swim?" }],
	});
	const update = { read: true, starred: true, mailbox: "archive", from: "inbox", muted: true, shownAs: "chat" };
	expect(await call("updateThread", { token: bia.access, params, body: update })).toMatchObject({
		status: 200,
		body: { ...params, unread: 0, starred: true, muted: true, kind: "letters", shownAs: "chat", mailboxes: { archive: { total: 1, unread: 0 } } },
	});
	expect(await call("updateThread", { token: bia.access, params, body: { from: "archive" } })).toMatchObject({ status: 422 });
	expect((await call("listChanges", { token: bia.access, query: { since: "0" } })).body).toMatchObject({
		changes: expect.arrayContaining([expect.objectContaining({ type: "thread", ...params })]),
	});
	for (const state of ["in trash", "gone"]) {
		expect((await call("deleteThread", { token: bia.access, params })).status, state).toBe(204);
		expect(await call("getThread", { token: bia.access, params })).toMatchObject({ status: state === "gone" ? 404 : 200 });
	}
	expect(await call("deleteThread", { token: bia.access, params })).toMatchObject({ status: 404, body: { code: "not_found" } });
	expect(await call("updateThread", { token: bia.access, params, body: { read: false } })).toMatchObject({ status: 404, body: { code: "not_found" } });
});

test("chat responses match the document, from opening one to taking a line back", async () => {
	const { thread } = (await call("openChat", { token: ana.access, body: { with: ["bia"] } })).body as { thread: { id: string } };
	const params = { id: thread.id };
	expect(thread).toMatchObject({ kind: "chat", count: 0, latest: null });
	expect(await call("openChat", { token: bia.access, body: { with: ["ana"] } })).toMatchObject({ status: 200, body: { thread: params } });
	expect((await call("getThread", { token: bia.access, params })).body).toEqual({ items: [], nextCursor: null });
	const sent = await call("sendInThread", { token: ana.access, params, body: { text: "Are you there?", clientId: "line-1" } });
	expect(sent).toMatchObject({ status: 201, body: { message: { threadId: thread.id, mailbox: "chats", subject: "", deliveries: { total: 1 } } } });
	const { message } = sent.body as { message: MessageView };
	const [held] = ((await call("getThread", { token: bia.access, params, query: { limit: "1" } })).body as { items: MessageView[] }).items;
	const own = { id: held?.id ?? "" };
	expect((await call("listMessages", { token: bia.access, query: { mailbox: "chats" } })).body).toMatchObject({ items: [own] });
	expect((await call("listChats", { token: bia.access, query: { unread: "true" } })).body).toMatchObject({ items: [{ ...params, count: 1, unread: 1 }] });
	expect((await call("addReaction", { token: bia.access, params: { ...own, emoji: "👍🏽" } })).status).toBe(204);
	expect((await call("addReaction", { token: bia.access, params: { ...own, emoji: "x".repeat(60) } })).body).toMatchObject({ code: "invalid_input" });
	expect((await call("getMessage", { token: ana.access, params: { id: message.id } })).body).toMatchObject({
		reactions: [{ emoji: "👍🏽", people: [{ handle: "bia" }] }],
	});
	expect((await call("removeReaction", { token: bia.access, params: { ...own, emoji: "👍🏽" } })).status).toBe(204);
	expect((await call("editContent", { token: ana.access, params: { id: message.id }, body: { text: "Are you here?" } })).body).toMatchObject({
		text: "Are you here?",
		editedAt: expect.any(String),
	});
	expect((await call("listVersions", { token: bia.access, params: own })).body).toMatchObject({ items: [{ text: "Are you there?" }] });
	expect((await call("listChanges", { token: bia.access, query: { since: "0" } })).body).toMatchObject({
		changes: expect.arrayContaining([expect.objectContaining({ type: "thread", ...params })]),
	});
	expect((await call("deleteMessage", { token: ana.access, params: { id: message.id } })).status).toBe(204);
	expect((await call("getMessage", { token: bia.access, params: own })).body).toMatchObject({ text: "", deletedAt: expect.any(String) });
});

test("job responses match the document", async () => {
	for (const state of ["waiting", "running", "failed"] as const) {
		const params = { id: insertJob(server.dataDir, "ana", state) };
		expect(await call("getJob", { token: ana.access, params })).toMatchObject({ status: 200, body: { ...params, state, done: 3, total: 9 } });
		expect(await call("getJob", { token: bia.access, params })).toMatchObject({ status: 404, body: { code: "not_found" } });
	}
});

test("responses about blocking and retrying match the document", async () => {
	const handle = { handle: "bia" };
	expect((await call("blockPerson", { token: ana.access, params: handle })).status).toBe(204);
	expect((await call("blockPerson", { token: ana.access, params: handle })).status).toBe(204);
	expect(await call("blockPerson", { token: ana.access, params: { handle: "ana" } })).toMatchObject({
		status: 422,
		body: { code: "invalid_input", errors: [{ path: "handle", code: "own_handle" }] },
	});
	expect(await call("blockPerson", { token: ana.access, params: { handle: "nobody" } })).toMatchObject({ status: 404, body: { code: "not_found" } });
	expect(await call("listBlocked", { token: ana.access })).toMatchObject({ status: 200, body: { items: [{ person: handle }], nextCursor: null } });
	const { message } = (await call("sendMessage", { token: bia.access, body: { to: ["ana"], text: "Hello" } })).body as { message: MessageView };
	expect(message.deliveries).toMatchObject({ total: 1, sent: 0, failed: 1 });
	const params = { id: message.id };
	expect((await call("listDeliveries", { token: bia.access, params })).body).toMatchObject({ items: [{ state: "failed", reason: "not_accepted" }] });
	expect(await call("retryMessage", { token: bia.access, params })).toMatchObject({ status: 200, body: { retried: [] } });
	expect((await call("unblockPerson", { token: ana.access, params: handle })).status).toBe(204);
	expect(await call("retryMessage", { token: bia.access, params })).toMatchObject({ status: 200, body: { retried: ["ana"] } });
	expect((await call("listChanges", { token: ana.access, query: { since: "0" } })).status).toBe(200);
	expect((await call("updateMe", { token: ana.access, body: { presence: false } })).body).toMatchObject({ presence: false });
});

test("responses about a changed password match the document", async () => {
	const body = { username: "changing", password: "a long walk by the sea" };
	const signedUp = (await call("register", { body })).body as { access: string };
	const refused = await call("changePassword", {
		token: signedUp.access,
		body: { current: "not this sentence at all", password: "three herons over the weir" },
	});
	expect(refused).toMatchObject({ status: 422, body: { code: "invalid_input", errors: [{ path: "current", code: "wrong_password" }] } });
	const other = (await call("login", { body })).body as { access: string };
	const changed = await call("changePassword", { token: signedUp.access, body: { current: body.password, password: "three herons over the weir" } });
	expect(changed.status).toBe(204);
	expect((await call("getMe", { token: other.access })).status).toBe(401);
	expect((await call("getMe", { token: signedUp.access })).status).toBe(200);
	expect((await call("login", { body })).status).toBe(401);
});

test("responses about read receipts for one person match the document", async () => {
	const params = { handle: "bia" };
	for (const share of [true, false]) expect((await call("chooseReceipts", { token: ana.access, params, body: { share } })).status).toBe(204);
	expect(await call("listReceiptChoices", { token: ana.access })).toMatchObject({
		status: 200,
		body: { items: [{ person: params, share: false }], nextCursor: null },
	});
	expect(await call("chooseReceipts", { token: ana.access, params, body: { share: "yes" } })).toMatchObject({
		status: 422,
		body: { errors: [{ path: "share" }] },
	});
	expect(await call("chooseReceipts", { token: ana.access, params: { handle: "ana" }, body: { share: true } })).toMatchObject({
		status: 422,
		body: { errors: [{ path: "handle", code: "own_handle" }] },
	});
	expect((await call("clearReceiptChoice", { token: ana.access, params })).status).toBe(204);
});

test("group responses match the document, from making one to deleting it", async () => {
	const params = { handle: "design" };
	const group = { handle: "design", name: "Design", description: "", joinPolicy: "open", postPolicy: "members", archivePolicy: "all" };
	const created = await call("createGroup", { token: ana.access, body: { handle: "Design", name: "Design", joinPolicy: "open" } });
	expect(created).toMatchObject({ status: 201, body: { ...group, members: 1, myRole: "owner", myState: "member" } });
	expect(await call("createGroup", { token: bia.access, body: { handle: "ana", name: "Ana" } })).toMatchObject({ status: 409, body: { code: "handle_taken" } });
	expect(await call("register", { body: { username: "design", password: "a long walk by the sea" } })).toMatchObject({ status: 409 });
	expect((await call("getGroup", { token: bia.access, params })).body).toEqual({ ...group, members: 1, myRole: null, myState: null });
	expect((await call("listGroups", { token: bia.access, query: { query: "des", mine: "false" } })).body).toMatchObject({ items: [{ handle: "design" }] });
	expect((await call("listGroups", { token: bia.access, query: { mine: "true" } })).body).toEqual({ items: [], nextCursor: null });
	const toBia = { ...params, member: "bia" };
	expect((await call("putMember", { token: ana.access, params: toBia, body: { role: "admin" } })).body).toMatchObject({ role: "admin", state: "invited" });
	expect((await call("listInvitations", { token: bia.access })).body).toMatchObject({ items: [{ handle: "design", myState: "invited" }] });
	expect((await call("putMember", { token: bia.access, params: toBia, body: {} })).body).toMatchObject({ role: "admin", state: "member" });
	expect((await call("updateGroup", { token: bia.access, params, body: { description: "Shapes" } })).body).toMatchObject({ description: "Shapes" });
	expect((await call("addMembers", { token: ana.access, params, body: { handles: ["@Caio", "bia"] } })).body).toEqual({ added: 1, members: 3 });
	expect(await call("addMembers", { token: bia.access, params, body: { handles: ["caio"] } })).toMatchObject({ status: 404 });
	const members = (await call("listMembers", { token: bia.access, params, query: { state: "member", limit: "2" } })).body;
	expect(members).toMatchObject({ items: [{ member: { handle: "ana" }, role: "owner" }, { member: { handle: "bia" } }], nextCursor: "bia" });
	expect(await call("removeMember", { token: ana.access, params: { ...params, member: "ana" } })).toMatchObject({ status: 409, body: { code: "last_owner" } });
	expect((await call("removeMember", { token: bia.access, params: { ...params, member: "caio" } })).status).toBe(204);
	const { message } = (await call("sendMessage", { token: ana.access, body: { to: ["design"], subject: "Shapes", text: "Round?" } })).body as {
		message: MessageView;
	};
	expect((await call("listDeliveries", { token: ana.access, params: { id: message.id } })).body).toMatchObject({
		items: [{ recipient: { handle: "bia" }, via: { handle: "design", kind: "group" } }],
	});
	expect((await call("listArchive", { token: bia.access, params })).body).toMatchObject({ items: [{ id: message.threadId, count: 1 }] });
	expect((await call("getArchivedThread", { token: bia.access, params: { ...params, id: message.threadId } })).body).toMatchObject({
		items: [{ text: "Round?" }],
	});
	const { changes } = (await call("listChanges", { token: bia.access, query: { since: "0" } })).body as { changes: { type: string }[] };
	expect(changes.some(({ type }) => type === "group")).toBe(true);
	expect(await call("deleteGroup", { token: bia.access, params })).toMatchObject({ status: 403, body: { code: "not_allowed" } });
	expect((await call("deleteGroup", { token: ana.access, params })).status).toBe(204);
	expect((await call("getGroup", { token: ana.access, params })).status).toBe(404);
});

test("second factor, passkeys, tokens and the timeline as described", async () => {
	const dora = await member(server.url, "dora");
	const { access: token, handle: username, password } = dora;
	const { secret, uri } = (await call("startTotp", { token, body: { password } })).body as { secret: string; uri: string };
	expect(uri).toContain(secret);
	expect(await call("confirmTotp", { token, body: { code: "12345" } })).toMatchObject({
		status: 422,
		body: { errors: [{ path: "code", code: "wrong_code" }] },
	});
	const codeIn = (steps: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
	const confirmed = (await call("confirmTotp", { token, body: { code: codeIn(0) } })).body as { recoveryCodes: string[] };
	expect(await call("startTotp", { token, body: { password } })).toMatchObject({ status: 409, body: { code: "factor_exists" } });
	expect(await call("login", { body: { username, password } })).toMatchObject({ status: 401, body: { code: "second_factor_required" } });
	expect(await call("login", { body: { username, password, code: "000000" } })).toMatchObject({ status: 401, body: { code: "invalid_credentials" } });
	const [first, second, third] = confirmed.recoveryCodes;
	const trusted = (await call("login", { body: { username, password, code: first, trustDevice: true } })).body as { deviceToken: string };
	expect((await call("login", { body: { username, password, deviceToken: trusted.deviceToken } })).status).toBe(200);
	expect(await call("renewRecoveryCodes", { token, body: { password } })).toMatchObject({ status: 401, body: { code: "second_factor_required" } });
	const renewed = (await call("renewRecoveryCodes", { token, body: { password, code: second } })).body as { recoveryCodes: string[] };
	expect(renewed.recoveryCodes).not.toContain(third);
	expect((await call("stopTotp", { token, body: { password, code: renewed.recoveryCodes[0] } })).status).toBe(204);

	expect((await call("listPasskeys", { token })).body).toEqual({ items: [], nextCursor: null });
	const passkeyId = insertPasskey(server.dataDir, username);
	expect((await call("listPasskeys", { token })).body).toMatchObject({ items: [{ id: passkeyId }] });
	expect((await call("removePasskey", { token: ana.access, params: { id: passkeyId } })).status).toBe(404);
	expect((await call("removePasskey", { token, params: { id: passkeyId } })).status).toBe(204);

	const made = (await call("makeToken", { token, body: { name: "Door bell", scopes: ["read"] } })).body as { id: string; token: string };
	expect((await call("listTokens", { token })).body).toMatchObject({ items: [{ id: made.id, name: "Door bell", scopes: ["read"] }] });
	expect((await call("listMessages", { token: made.token })).status).toBe(200);
	for (const name of ["listTokens", "listSessions", "listSecurityEvents"] as const) {
		expect(await call(name, { token: made.token })).toMatchObject({ status: 403, body: { code: "insufficient_scope" } });
	}
	expect((await call("endToken", { token, params: { id: made.id } })).status).toBe(204);
	expect((await call("listMessages", { token: made.token })).status).toBe(401);
	const { items } = (await call("listSecurityEvents", { token, query: { limit: "2" } })).body as Page<SecurityEventView>;
	expect(items.map(({ kind }) => kind)).toEqual(["api_token_ended", "api_token_made"]);
});

test("administration as described, and not for anybody else", async () => {
	const elsa = await member(server.url, "elsa");
	const params = { handle: "elsa" };
	for (const [name, body] of [
		["listAccounts"],
		["manageAccount", { role: "admin" }],
		["resetFactors"],
		["makeResetLink"],
		["listAudit"],
		["listAllGroups"],
		["makeGroupOwner"],
		["removeGroup"],
		["listAllJobs"],
		["retryJob"],
		["dropJob"],
		["getHealth"],
		["announce", { subject: "Mine", text: "Mine", clientId: "mine" }],
	] as const) {
		expect(await call(name, { token: bia.access, params, body })).toMatchObject({ status: 404, body: { code: "not_found" } });
	}
	const token = ana.access;
	expect((await call("listAccounts", { token, query: { query: "els" } })).body).toMatchObject({ items: [{ handle: "elsa", state: "active", role: "member" }] });
	expect((await call("manageAccount", { token, params, body: { role: "admin" } })).body).toMatchObject({ role: "admin" });
	expect((await call("manageAccount", { token, params, body: { role: "member", state: "suspended" } })).body).toMatchObject({
		role: "member",
		state: "suspended",
	});
	expect((await call("getMe", { token: elsa.access })).status).toBe(401);
	expect(await call("login", { body: { username: "elsa", password: elsa.password } })).toMatchObject({ status: 403, body: { code: "account_suspended" } });
	await call("manageAccount", { token, params, body: { state: "active" } });
	expect((await call("resetFactors", { token, params })).status).toBe(204);
	const { url } = (await call("makeResetLink", { token, params })).body as { url: string };
	const reset = { token: url.slice(url.indexOf("#") + 1), password: "another long walk, at night" };
	expect((await call("resetPassword", { body: reset })).status).toBe(204);
	expect(await call("resetPassword", { body: reset })).toMatchObject({ status: 401, body: { code: "reset_link_invalid" } });
	expect((await call("login", { body: { username: "elsa", password: reset.password } })).status).toBe(200);
	expect((await call("listAudit", { token, query: { limit: "1" } })).body).toMatchObject({
		items: [{ kind: "reset_link_made", detail: { by: "ana", subject: "elsa" } }],
	});
	expect((await call("getHealth", { token })).body).toMatchObject({ database: { dialect: "sqlite" }, groups: expect.any(Number) });
	const job = { id: insertJob(server.dataDir, "ana", "failed") };
	expect((await call("listAllJobs", { token, query: { state: "failed" } })).body).toMatchObject({
		items: expect.arrayContaining([expect.objectContaining(job)]),
	});
	expect((await call("retryJob", { token, params: job })).status).toBe(204);
	expect(await call("dropJob", { token, params: job })).toMatchObject({ status: 409, body: { code: "job_not_failed" } });
	expect((await call("dropJob", { token, params: { id: insertJob(server.dataDir, "ana", "failed") } })).status).toBe(204);
	const announcement = { subject: "Back on Monday", text: "Pombo rests on Sunday.", clientId: "one" };
	expect(await call("announce", { token, body: announcement })).toMatchObject({ status: 201, body: { people: expect.any(Number) } });
	expect(await call("announce", { token, body: { ...announcement, subject: " " } })).toMatchObject({ status: 422 });
	await call("createGroup", { token: bia.access, body: { handle: "elsas", name: "Elsas" } });
	await call("addMembers", { token, params: { handle: "elsas" }, body: { handles: ["elsa"] } });
	expect((await call("listAllGroups", { token, query: { query: "els" } })).body).toMatchObject({ items: [{ handle: "elsas", owners: ["bia"], members: 2 }] });
	expect((await call("makeGroupOwner", { token, params: { handle: "elsas", member: "elsa" } })).status).toBe(204);
	expect(await call("makeGroupOwner", { token, params: { handle: "elsas", member: "ana" } })).toMatchObject({ status: 422, body: { code: "not_a_member" } });
	expect((await call("removeGroup", { token, params: { handle: "elsas" } })).status).toBe(204);
	const made = (await call("makeToken", { token, body: { name: "All", scopes: ["all"] } })).body as { token: string };
	expect((await call("listAccounts", { token: made.token })).status).toBe(403);
});

test("who may come: by an invitation, with approval, or not at all", async () => {
	const token = ana.access;
	const password = "a long walk by the sea";
	const register = (username: string, invite?: string) => call("register", { body: { username, password, ...(invite ? { invite } : {}) } });
	expect((await call("getSiteSettings", { token })).body).toEqual({ signUp: "open", sendLimit: 120, requireSecondFactor: false, auditDays: 0 });
	expect((await call("getSiteSettings", { token: bia.access })).status).toBe(404);
	expect((await call("changeSiteSettings", { token, body: { signUp: "invite" } })).body).toMatchObject({ signUp: "invite" });
	expect(await register("fabio")).toMatchObject({ status: 403, body: { code: "invite_required" } });
	await call("createGroup", { token, body: { handle: "walkers", name: "Walkers" } });
	const { id, url } = (await call("makeInvite", { token, body: { uses: 1, group: "walkers" } })).body as { id: string; url: string };
	const invite = new URL(url).searchParams.get("invite") ?? "";
	expect((await call("listInvites", { token })).body).toMatchObject({ items: [{ id, by: "ana", group: "walkers", usesLeft: 1, used: 0 }] });
	const both = await Promise.all([register("fabio", invite), register("gil", invite)]);
	expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
	expect((await call("getGroup", { token, params: { handle: "walkers" } })).body).toMatchObject({ members: 2 });
	expect((await call("listInvites", { token })).body).toEqual({ items: [], nextCursor: null });
	const second = (await call("makeInvite", { token, body: {} })).body as { id: string };
	expect((await call("endInvite", { token: bia.access, params: { id: second.id } })).status).toBe(404);
	expect((await call("endInvite", { token, params: { id: second.id } })).status).toBe(204);

	await call("changeSiteSettings", { token, body: { signUp: "approval" } });
	expect(await register("hugo")).toMatchObject({ status: 201, body: { user: { handle: "hugo" }, state: "waiting" } });
	expect(await call("login", { body: { username: "hugo", password } })).toMatchObject({ status: 403, body: { code: "account_waiting" } });
	expect((await call("listAccounts", { token, query: { state: "waiting" } })).body).toMatchObject({ items: [{ handle: "hugo" }] });
	expect((await call("manageAccount", { token, params: { handle: "hugo" }, body: { state: "active" } })).body).toMatchObject({ state: "active" });
	expect((await call("login", { body: { username: "hugo", password } })).status).toBe(200);

	await call("changeSiteSettings", { token, body: { signUp: "closed" } });
	expect(await register("ivo")).toMatchObject({ status: 403, body: { code: "sign_up_closed" } });
	expect(await call("changeSiteSettings", { token, body: { signUp: "sometimes" } })).toMatchObject({ status: 422 });
	expect((await call("checkUsername", { query: { username: "ivo" } })).body).toMatchObject({ exists: false });
	await call("changeSiteSettings", { token, body: { signUp: "open" } });
});

test("an account is exported, then deleted with a receipt, as described", async () => {
	const gina = await member(server.url, "gina");
	await call("sendMessage", { token: gina.access, body: { to: ["ana"], subject: "Before I go", text: "From gina" } });
	const { job } = (await call("startExport", { token: gina.access })).body as { job: { id: string } };
	const exported = await vi.waitFor(
		async () => {
			const { body } = await call("getJob", { token: gina.access, params: job });
			expect(body).toMatchObject({ state: "done", done: 1, blob: expect.any(String) });
			return body as { blob: string };
		},
		{ timeout: 10_000 },
	);
	const file = await fetch(`${server.url}/api/v1/blobs/${exported.blob}`, { headers: { authorization: `Bearer ${gina.access}` } });
	expect(
		Buffer.from(await file.arrayBuffer())
			.subarray(0, 2)
			.toString(),
	).toBe("PK");
	expect((await call("getBlob", { token: gina.access, params: { id: exported.blob } })).status).toBe(200);
	expect(await call("getBlob", { token: ana.access, params: { id: exported.blob } })).toMatchObject({ status: 404, body: { code: "not_found" } });
	expect(await call("deleteMe", { token: gina.access, body: { password: "not the password" } })).toMatchObject({ status: 422 });
	const asked = await call("deleteMe", { token: gina.access, body: { password: gina.password } });
	expect(asked).toMatchObject({ status: 200, body: { deletesAt: expect.any(String) } });
	const { receiptToken } = asked.body as { receiptToken: string };
	expect((await call("getMe", { token: gina.access })).status).toBe(401);
	expect(await call("getReceipt", { query: { token: receiptToken } })).toMatchObject({ status: 409, body: { code: "receipt_pending" } });
	const { access } = (await call("login", { body: { username: "gina", password: gina.password } })).body as { access: string };
	expect(await call("getReceipt", { query: { token: receiptToken } })).toMatchObject({ status: 404 });
	expect((await call("deleteMe", { token: access, body: { password: gina.password, now: true } })).status).toBe(204);
	await vi.waitFor(
		async () => expect(await call("getReceipt", { query: { token: access } })).toMatchObject({ status: 200, body: { account: { handle: "gina" } } }),
		{
			timeout: 10_000,
		},
	);
	expect(await call("login", { body: { username: "gina", password: gina.password } })).toMatchObject({ status: 401, body: { code: "invalid_credentials" } });
});

test("every operation of the document was called successfully", () => {
	expect([...exercised].sort()).toEqual(operations.map(([name]) => name).sort());
});

test("no log line of all this has a word of a letter, a password, a token or a key", () => {
	expect(secrets.size).toBeGreaterThan(50);
	const keys = Object.values(
		(JSON.parse(readFileSync(path.join(server.dataDir, "keys", "keyring.json"), "utf8")) as { secrets: Record<string, string> }).secrets,
	);
	const log = server.log();
	expect(log).toContain("Pombo serves on");
	expect([...secrets, ...keys].filter((secret) => log.includes(secret))).toEqual([]);
});
