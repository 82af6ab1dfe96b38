import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MessageView } from "#lib/contracts/views";
import { apiClient, type Call, type Member, member, type OperationName, operations } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { insertJob } from "../fixtures/insert-job";
import { type RunningServer, startServer } from "../fixtures/server";

let server: RunningServer;
let ana: Member;
let bia: Member;
let stranger: Member;
let cookie: string;
const call: ReturnType<typeof apiClient> = (name, given) => apiClient(server.url)(name, given);
const notThere = { status: 404, body: { code: "not_found" } };
/** Bodies of the operations that need one of their own. */
const BODIES: Partial<Record<OperationName, unknown>> = { editContent: { text: "Mine now" }, sendInThread: { text: "Hello?" } };
/** A body that the update accepts and every other schema refuses. */
const bodyFor = (method: string) => (method === "patch" || method === "post" || method === "put" ? { read: true } : undefined);

beforeAll(async () => {
	server = await startServer();
	[ana, bia, stranger] = [await member(server.url, "ana"), await member(server.url, "bia"), await member(server.url, "caio")];
	cookie = await browserSession(server.url, ana);
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

test("only the operations that the contract declares open need no token", () => {
	expect(operations.flatMap(([name, { open }]) => (open ? [name] : []))).toEqual([
		"register",
		"login",
		"refresh",
		"resetPassword",
		"checkUsername",
		"getReceipt",
	]);
});

test("every address under /api/v1 is a declared operation", () => {
	const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts");
	const own = files.filter((file) => !["openapi.json/route.ts"].includes(file.split(path.sep).join("/")));
	const exported = own.flatMap((file) => readFileSync(path.join("app/api/v1", file), "utf8").match(/^export .*/gm) ?? []);
	const declared = exported.map((line) => /^export const (GET|POST|PUT|PATCH|DELETE) = route\(OPERATIONS\.(\w+),/.exec(line)?.[2] ?? line);
	expect(declared.sort()).toEqual(operations.map(([name]) => name).sort());
});

describe.each(operations.filter(([, { open }]) => !open))("%s", (name, { method }) => {
	test("is refused without a valid access token", async () => {
		const attempts: Call[] = [
			{},
			{ token: "nonsense" },
			{ headers: { cookie } },
			{ token: ana.refresh },
			{ headers: { authorization: `Basic ${ana.access}` } },
		];
		for (const given of attempts) {
			expect(await call(name, { body: bodyFor(method), ...given })).toMatchObject({ status: 401, body: { code: "unauthorized" } });
		}
	});
});

describe("another account's message", () => {
	let sent: MessageView;
	let received: MessageView;

	beforeEach(async () => {
		const text = `Between us ${Math.random()}`;
		sent = ((await call("sendMessage", { token: ana.access, body: { to: ["bia"], subject: "Secret", text } })).body as { message: MessageView }).message;
		received = ((await call("listMessages", { token: bia.access, query: { limit: "1" } })).body as { items: [MessageView] }).items[0];
		expect(received.text).toBe(text);
	});

	test.each(operations.filter(([, { path: address }]) => address.includes("{id}")))("is a 404 for %s by another account", async (name, { method }) => {
		for (const id of [sent.id, received.id, sent.threadId]) {
			const answer = await call(name, { token: stranger.access, params: { id, emoji: "👍" }, body: BODIES[name] ?? bodyFor(method) });
			expect(answer).toMatchObject(notThere);
			expect(JSON.stringify(answer.body)).not.toMatch(/Secret|Between us|ana|bia/);
		}
		expect((await call("getMessage", { token: bia.access, params: { id: received.id } })).body).toMatchObject({ mailbox: "inbox", read: false });
		expect((await call("getMessage", { token: ana.access, params: { id: sent.id } })).body).toMatchObject({ mailbox: "sent" });
	});

	test("is a 404 by the other copy's id, for sender and recipient", async () => {
		for (const [token, id] of [
			[ana.access, received.id],
			[bia.access, sent.id],
		] as const) {
			for (const name of ["getMessage", "deleteMessage", "listDeliveries"] as const)
				expect(await call(name, { token, params: { id } })).toMatchObject(notThere);
			expect(await call("updateMessage", { token, params: { id }, body: { read: true } })).toMatchObject(notThere);
		}
	});

	test("hides its ledger from its recipients", async () => {
		for (const id of [received.id, sent.id]) expect(await call("listDeliveries", { token: bia.access, params: { id } })).toMatchObject(notThere);
		expect((await call("listDeliveries", { token: ana.access, params: { id: sent.id } })).status).toBe(200);
	});

	test("is in nobody's lists or changes but its holders'", async () => {
		for (const mailbox of ["inbox", "sent", "all", "starred", "archive", "trash", "spam"]) {
			expect((await call("listMessages", { token: stranger.access, query: { mailbox } })).body).toEqual({ items: [], nextCursor: null });
		}
		expect((await call("listChanges", { token: stranger.access, query: { since: "0" } })).body).toEqual({ changes: [], seq: 0, more: false });
	});

	test("of a chat is a 404 for who is none of its people", async () => {
		const { thread } = (await call("openChat", { token: ana.access, body: { with: ["bia"] } })).body as { thread: { id: string } };
		const { message } = (await call("sendInThread", { token: ana.access, params: thread, body: { text: "Secret line" } })).body as { message: MessageView };
		const refused: [OperationName, string, unknown?][] = [
			["getThread", thread.id],
			["sendInThread", thread.id, { text: "Hello?" }],
			["updateThread", thread.id, { muted: true }],
			["deleteThread", thread.id],
			["getMessage", message.id],
			["editContent", message.id, { text: "Mine now" }],
			["listVersions", message.id],
			["addReaction", message.id],
			["deleteMessage", message.id],
		];
		for (const [name, id, body] of refused) {
			const answer = await call(name, { token: stranger.access, params: { id, emoji: "👍" }, body });
			expect(answer, name).toMatchObject(notThere);
			expect(JSON.stringify(answer.body)).not.toMatch(/Secret|ana|bia/);
		}
		expect((await call("listChats", { token: stranger.access })).body).toEqual({ items: [], nextCursor: null });
		expect((await call("listMessages", { token: stranger.access, query: { mailbox: "chats" } })).body).toEqual({ items: [], nextCursor: null });
	});

	test("gives a stranger who replies to it the same error as an unknown id", async () => {
		const answers = [];
		for (const inReplyTo of [received.id, "no-such-letter"]) {
			answers.push(await call("sendMessage", { token: stranger.access, body: { to: ["ana"], text: "?", inReplyTo } }));
		}
		const [held, unheld] = answers.map(({ status, body }) => ({ status, body: { ...(body as object), requestId: "" } }));
		expect(held?.status).toBe(422);
		expect(held).toEqual(unheld);
	});
});

test("another account's job is a 404", async () => {
	const params = { id: insertJob(server.dataDir, "ana", "running") };
	for (const other of [bia, stranger]) expect(await call("getJob", { token: other.access, params })).toMatchObject(notThere);
	expect((await call("getJob", { token: ana.access, params })).status).toBe(200);
});

test("whom an account blocks is in its own list only, and the blocked person is not told", async () => {
	const params = { handle: "caio" };
	expect((await call("blockPerson", { token: ana.access, params })).status).toBe(204);
	const seq = ((await call("listChanges", { token: stranger.access, query: { since: "0" } })).body as { seq: number }).seq;
	for (const token of [bia.access, stranger.access]) expect((await call("listBlocked", { token })).body).toEqual({ items: [], nextCursor: null });
	expect((await call("unblockPerson", { token: stranger.access, params: { handle: "ana" } })).status).toBe(204);
	expect((await call("listBlocked", { token: ana.access })).body).toMatchObject({ items: [{ person: params }] });
	expect((await call("unblockPerson", { token: ana.access, params })).status).toBe(204);
	expect(((await call("listChanges", { token: stranger.access, query: { since: "0" } })).body as { seq: number }).seq).toBe(seq);
	for (const method of ["blockPerson", "unblockPerson"] as const)
		expect(await call(method, { token: ana.access, params: { handle: "nobody" } })).toMatchObject(notThere);
});

test("for whom an account has decided on its read receipts is in its own list only, and nobody is told", async () => {
	const params = { handle: "caio" };
	const seqOf = async (token: string) => ((await call("listChanges", { token, query: { since: "0" } })).body as { seq: number }).seq;
	const seq = await seqOf(stranger.access);
	expect((await call("chooseReceipts", { token: ana.access, params, body: { share: false } })).status).toBe(204);
	for (const token of [bia.access, stranger.access]) expect((await call("listReceiptChoices", { token })).body).toEqual({ items: [], nextCursor: null });
	expect((await call("clearReceiptChoice", { token: stranger.access, params: { handle: "ana" } })).status).toBe(204);
	expect((await call("listReceiptChoices", { token: ana.access })).body).toMatchObject({ items: [{ person: params, share: false }] });
	expect((await call("clearReceiptChoice", { token: ana.access, params })).status).toBe(204);
	expect(await seqOf(stranger.access)).toBe(seq);
	expect(await call("chooseReceipts", { token: ana.access, params: { handle: "nobody" }, body: { share: true } })).toMatchObject(notThere);
});

describe("a group that is joined by invitation", () => {
	const BODIES: Record<string, unknown> = { updateGroup: { name: "Mine" }, putMember: {}, addMembers: { handles: ["caio"] } };
	let threadId: string;

	beforeAll(async () => {
		expect((await call("createGroup", { token: bia.access, body: { handle: "design", name: "Design" } })).status).toBe(201);
		const sent = await call("sendMessage", { token: bia.access, body: { to: ["design"], subject: "Secret", text: "Between us" } });
		threadId = (sent.body as { message: MessageView }).message.threadId;
	});

	test.each(operations.filter(([, { path: address }]) => address.startsWith("/groups/{handle}")))("is a 404 for %s by a stranger", async (name) => {
		const params = { handle: "design", member: "caio", id: threadId };
		const answer = await call(name, { token: stranger.access, params, body: BODIES[name] });
		expect(answer).toMatchObject(notThere);
		expect(JSON.stringify(answer.body)).not.toMatch(/Secret|Between us|Design|bia/);
	});

	test("is in no list or change of a stranger, and an unknown address for them", async () => {
		const none = { items: [], nextCursor: null };
		expect((await call("listGroups", { token: stranger.access })).body).toEqual(none);
		expect((await call("listInvitations", { token: stranger.access })).body).toEqual(none);
		expect((await call("listChanges", { token: stranger.access, query: { since: "0" } })).body).toEqual({ changes: [], seq: 0, more: false });
		expect(await call("getUser", { token: stranger.access, params: { handle: "design" } })).toMatchObject(notThere);
		const answer = await call("sendMessage", { token: stranger.access, body: { to: ["design"], text: "?" } });
		expect(answer).toMatchObject({ status: 422, body: { code: "unknown_recipients", errors: [{ path: "to.0", code: "unknown_recipient" }] } });
	});
});

test("a public profile has only public fields", async () => {
	const { body } = await call("getUser", { token: stranger.access, params: { handle: "ana" } });
	expect(Object.keys(body as object).sort()).toEqual(["handle", "kind", "name", "timeZone"]);
});
