import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Member, member, operations } from "../fixtures/api-client";
import { everythingStored, untilJobsRest } from "../fixtures/everything-stored";
import { type RunningServer, startServer } from "../fixtures/server";
import { HANG_MS, planFor } from "./fuzz-plan";
import { hostileBody, hostileInput, hostileText } from "./hostile";

let server: RunningServer;
let ana: Member;
let mallory: Member;

beforeAll(async () => {
	server = await startServer();
	ana = await member(server.url, "ana");
	mallory = await member(server.url, "mallory");
	// The first guess at a name that nobody has makes the account in whose timeline such guesses stand.
	const body = JSON.stringify({ username: "nobody-here", password: "a wrong password" });
	await fetch(`${server.url}/api/v1/auth/login`, { method: "POST", headers: { "content-type": "application/json" }, body });
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

/** What refusals write by design: who guessed, and when a token was last used. */
const WRITTEN_BY_REFUSALS = ["audit_event", "audit_head", "one_time_token"];
const stored = () => JSON.stringify(everythingStored(server.dataDir, WRITTEN_BY_REFUSALS));

/** Administrators are fuzzed as well; what ends the own session is signed in again. */
async function tokenOf(person: Member): Promise<string> {
	const me = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${person.access}` } });
	await me.text();
	if (me.status === 200) return person.access;
	const body = JSON.stringify({ username: person.handle, password: person.password });
	const answer = await fetch(`${server.url}/api/v1/auth/login`, { method: "POST", headers: { "content-type": "application/json" }, body });
	person.access = ((await answer.json()) as { access: string }).access;
	return person.access;
}

/** An address holds no half of a surrogate pair. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

test.each(operations.map(([name, operation], at) => [name, operation, at] as const))(
	"%s answers hostile input with an error, soon, and writes nothing for it",
	async (_name, operation, at) => {
		const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
		const cases = fc.record({
			params: fc.record(Object.fromEntries(names.map((name) => [name, hostileText.map((text) => text.slice(0, 500))]))),
			query: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: hostileInput(operation.query) }),
			body: operation.method === "get" ? fc.constant(null) : hostileBody(operation.body),
			who: fc.constantFrom("ana", "mallory", "nobody"),
		});
		await fc.assert(
			fc.asyncProperty(cases, async ({ params, query, body, who }) => {
				const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(params[name] ?? "")) || "x");
				const pairs = typeof query === "object" && query ? Object.entries(query) : [];
				const search = new URLSearchParams(
					pairs.map(([key, value]) => [wellFormed(key), wellFormed(typeof value === "string" ? value : (JSON.stringify(value) ?? ""))]),
				);
				const token = who === "nobody" ? "nonsense" : await tokenOf(who === "ana" ? ana : mallory);
				await untilJobsRest(server.dataDir);
				const before = stored();
				const began = performance.now();
				const answer = await fetch(`${server.url}/api/v1${address}?${search}`, {
					method: operation.method.toUpperCase(),
					headers: { authorization: `Bearer ${token}`, ...(body ? { "content-type": body.type } : {}) },
					...(body ? { body: new Uint8Array(Buffer.from(body.body)) } : {}),
				});
				const text = await answer.text();
				expect(answer.status, text.slice(0, 300)).toBeLessThan(500);
				expect(performance.now() - began).toBeLessThan(HANG_MS);
				if (answer.status >= 400) expect(stored()).toBe(before);
			}),
			{ ...planFor(operations.length, at), endOnFailure: true },
		);
		expect(server.log()).not.toMatch(/unhandled|"level":(50|60)/i);
	},
	600_000,
);
