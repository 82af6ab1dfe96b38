import { readdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageView } from "#lib/contracts/views";
import { type Operation, scopeOf } from "#lib/http/rest/operations/operation";
import { apiClient, type Member, member, operations } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { type RunningServer, startServer } from "../fixtures/server";
import { builtActions, callAction } from "../fixtures/server-actions";
import { ACTION_DOORS, type Door, PAGE_DOORS, REST_DOORS, ROLES, type Role, SOCKET_DOORS, type Subject } from "./doors";

let server: RunningServer;
const tokens = {} as Record<Role, string>;
const cookies = {} as Record<Role, string>;
let letter: { id: string; threadId: string };
let archived: string;
const call: ReturnType<typeof apiClient> = (name, given) => apiClient(server.url)(name, given);

/** `olga` owns the group; the others are named as their role. */
beforeAll(async () => {
	server = await startServer();
	const make = async (role: Role, handle: string): Promise<Member> => {
		const made = await member(server.url, handle);
		tokens[role] = made.access;
		cookies[role] = await browserSession(server.url, made);
		return made;
	};
	await make("administrator", "ana");
	const olga = await member(server.url, "olga");
	const bia = await make("member", "bia");
	await make("stranger", "stranger");
	await make("otherMember", "caio");
	await make("groupAdmin", "duda");
	await make("suspended", "eva");
	const deleted = await make("deleted", "fred");
	tokens.nobody = "nonsense";
	cookies.nobody = "";
	await call("createGroup", { token: olga.access, body: { handle: "walkers", name: "Walkers" } });
	for (const handle of ["bia", "caio", "duda"]) {
		const role = handle === "duda" ? "admin" : "member";
		await call("putMember", { token: olga.access, params: { handle: "walkers", member: handle }, body: { role } });
	}
	for (const role of ["member", "otherMember", "groupAdmin"] as const) {
		const handle = { member: "bia", otherMember: "caio", groupAdmin: "duda" }[role];
		await call("putMember", { token: tokens[role], params: { handle: "walkers", member: handle }, body: {} });
	}
	await call("sendMessage", { token: olga.access, body: { to: ["walkers"], subject: "Gooseberry", text: "Quincejelly" } });
	archived = ((await call("listArchive", { token: bia.access, params: { handle: "walkers" } })).body as { items: { id: string }[] }).items[0]?.id ?? "";
	await call("sendMessage", { token: olga.access, body: { to: ["bia"], subject: "Gooseberry", text: "Quincejelly" } });
	letter = ((await call("listMessages", { token: bia.access, query: { limit: "1" } })).body as { items: [MessageView] }).items[0];
	tokens.readToken = ((await call("makeToken", { token: bia.access, body: { name: "Reader", scopes: ["read"] } })).body as { token: string }).token;
	await call("manageAccount", { token: tokens.administrator, params: { handle: "eva" }, body: { state: "suspended" } });
	expect((await call("deleteMe", { token: deleted.access, body: { password: deleted.password, now: true } })).status).toBe(204);
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const isOut = (role: Role) => role === "nobody" || role === "suspended" || role === "deleted";

/** Whether a role may have what the door is about. */
function mayHave(role: Role, subject: Subject | undefined): boolean {
	if (subject === undefined) return true;
	if (subject === "own") return role === "member" || role === "readToken";
	if (subject === "group") return ["member", "otherMember", "groupAdmin", "readToken"].includes(role);
	return subject === "groupAdmin" && role === "groupAdmin";
}

/** Nothing of a letter is ever in a refusal. */
const expectNoLetter = (text: string) => expect(text).not.toMatch(/Gooseberry|Quincejelly/);

describe("REST", () => {
	test("every operation has a row, and every row an operation", () => {
		expect(Object.keys(REST_DOORS).sort()).toEqual(operations.map(([name]) => name).sort());
	});

	describe.each(operations.map(([name, operation]) => [name, operation, REST_DOORS[name] as Door] as const))("%s", (name, operation: Operation, door) => {
		test.each(ROLES)("is reached, or not, by %s", async (role) => {
			// Refused as input by who gets as far: nothing is done.
			const { status, body } = await call(name, {
				token: tokens[role],
				query: { nonsense: "1" },
				...(operation.method === "get" ? {} : { body: door.body ?? {} }),
			});
			expectNoLetter(JSON.stringify(body));
			if (door.reach === "anybody") return expect(status).toBe(422);
			if (isOut(role)) return expect(status).toBe(401);
			const scope = scopeOf(operation);
			if (role === "readToken" && scope !== "read") return expect([status, (body as { code: string }).code]).toEqual([403, "insufficient_scope"]);
			if (operation.administrator && role !== "administrator") return expect(status).toBe(404);
			expect(status).toBe(422);
		});

		const denied = ROLES.filter((role) => !isOut(role) && role !== "readToken" && !mayHave(role, door.subject));
		if (door.subject) {
			test.each(denied)("is refused to %s, who has no part in it", async (role) => {
				const id = operation.path.startsWith("/threads") ? letter.threadId : operation.path.startsWith("/groups") ? archived : letter.id;
				const answer = await call(name, {
					token: tokens[role],
					params: { id, handle: "walkers", member: "olga", emoji: "👍" },
					body: operation.method === "get" ? undefined : door.body,
				});
				// Who may see the group is told that it is not theirs to change; everybody else, that nothing is there.
				const sees = mayHave(role, "group") && door.subject !== "own";
				expect(answer.status).toBe(sees ? 403 : 404);
				expectNoLetter(JSON.stringify(answer.body));
			});
		}
	});

	test("an operation for administrators says so in its declaration, or asks for one by itself", () => {
		const declared = operations.flatMap(([name, { administrator }]) => (administrator ? [name] : []));
		const rows = Object.entries(REST_DOORS).flatMap(([name, { reach }]) => (reach === "administrators" ? [name] : []));
		// The members of a group are added by an administrator who may know of it: its own check is tried below.
		expect(rows.filter((name) => !declared.includes(name as never))).toEqual(["addMembers"]);
	});

	test.each(ROLES.filter((role) => role !== "administrator" && !isOut(role)))("addMembers is a 404 for %s", async (role) => {
		const answer = await call("addMembers", { token: tokens[role], params: { handle: "walkers" }, body: { handles: ["stranger"] } });
		expect(answer.status).toBe(role === "readToken" ? 403 : 404);
	});
});

describe("server actions", () => {
	const rows = Object.entries(ACTION_DOORS).flatMap(([file, doors]) => Object.entries(doors).map(([name, door]) => [`app/${file} ${name}`, door] as const));

	test("every action of the build has a row, and every row an action", () => {
		expect(rows.map(([name]) => name).sort()).toEqual(
			builtActions()
				.map(({ name }) => name)
				.sort(),
		);
	});

	describe.each(rows)("%s", (name, { reach, ends }) => {
		test.each(ROLES.filter((role) => role !== "readToken"))("is reached, or not, by %s", async (role) => {
			if (ends && !isOut(role)) return;
			const action = builtActions().find((one) => one.name === name);
			if (!action) throw new Error("not in the build");
			const answer = await callAction(server.url, action, '[{"nonsense":1}]', { cookie: cookies[role] });
			const text = await answer.text();
			expectNoLetter(text);
			expect(answer.status).toBeLessThan(500);
			if (reach === "anybody") return;
			const refusedAs = (code: string) => text.includes(`"code":"${code}"`);
			const isSignIn = (answer.headers.get("x-action-redirect") ?? answer.headers.get("location") ?? "").includes("/sign-in");
			if (isOut(role)) return expect(refusedAs("unauthorized") || isSignIn || ends).toBe(true);
			expect(refusedAs("unauthorized")).toBe(false);
			if (reach === "administrators") expect(refusedAs("not_found")).toBe(role !== "administrator");
		});
	});
});

describe("pages and files", () => {
	const found = readdirSync("app", { recursive: true, encoding: "utf8" })
		.map((file) => `/${file.split(path.sep).join("/")}`)
		.filter((file) => /\/(page\.tsx|route\.ts)$/.test(file) && !file.startsWith("/api/"))
		.map((file) => path.posix.dirname(file).replace(/\/\(\w+\)/g, "") || "/");

	test("every page and file has a row, and every row one of them", () => {
		expect(Object.keys(PAGE_DOORS).sort()).toEqual(found.sort());
	});

	describe.each(Object.entries(PAGE_DOORS))("%s", (address, { reach, subject }) => {
		test.each(ROLES.filter((role) => role !== "readToken"))("is shown, or not, to %s", async (role) => {
			const target = address
				.replace("[mailbox]", "inbox")
				.replace("[rowId]", letter.id)
				.replace("[threadId]", archived)
				.replace("/groups/[handle]", "/groups/walkers")
				.replace("[handle]", "bia")
				.replace("[id]", letter.id);
			const answer = await fetch(server.url + target, { headers: { cookie: cookies[role], accept: "text/html" }, redirect: "manual" });
			const text = await answer.text();
			if (!mayHave(role, "group")) expectNoLetter(text);
			if (reach === "anybody") return expect(answer.status).toBeLessThan(400);
			if (isOut(role)) return expect([answer.status, new URL(answer.headers.get("location") ?? "", server.url).pathname]).toEqual([307, "/sign-in"]);
			if (reach === "administrators") return expect(answer.status).toBe(role === "administrator" ? 200 : 404);
			// A file that nobody has is a 404 for its would-be owner, too.
			if (address.includes("export")) return expect(answer.status).toBe(404);
			if (subject === "groupAdmin" && mayHave(role, "group")) return expect([200, 307, 404]).toContain(answer.status);
			// A letter of a conversation leads to the conversation.
			expect(mayHave(role, subject) ? [200, 307] : [404]).toContain(answer.status);
		});
	});
});

describe("the socket", () => {
	test.each(ROLES)("is opened, or not, by %s, and a command needs its scope", async (role) => {
		const socket = io(server.url, { auth: { token: tokens[role] }, transports: ["websocket"], reconnection: false, forceNew: true });
		try {
			const opened = await new Promise<string>((resolve) => {
				socket.once("connect", () => resolve("open"));
				socket.once("connect_error", (error) => resolve(error.message));
			});
			expect(opened).toBe(isOut(role) ? "unauthorized" : "open");
			if (isOut(role)) return;
			for (const [name, scope] of Object.entries(SOCKET_DOORS)) {
				const answer = (await socket.timeout(5_000).emitWithAck(name, { nonsense: 1 })) as { ok: boolean; error: { code: string } };
				expect(answer, name).toMatchObject({ ok: false, error: { code: role === "readToken" && scope === "send" ? "insufficient_scope" : "invalid_input" } });
			}
			expect(await socket.timeout(5_000).emitWithAck("of no version", {})).toMatchObject({ error: { code: "unknown_event" } });
		} finally {
			socket.disconnect();
		}
	});
});

test("an administrator has read no letter by all this, and no row of the database says that one was", () => {
	const database = new Database(path.join(server.dataDir, "pombo.db"), { readonly: true });
	const held = database.prepare("SELECT COUNT(*) FROM email e JOIN account a ON a.id = e.account_id WHERE a.handle = 'ana'").pluck().get();
	database.close();
	expect(held).toBe(0);
});
