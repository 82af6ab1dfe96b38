import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { member } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { everythingStored, untilJobsRest } from "../fixtures/everything-stored";
import { type RunningServer, startServer } from "../fixtures/server";
import { builtActions, callAction } from "../fixtures/server-actions";
import { HANG_MS, planFor } from "./fuzz-plan";
import { hostileInput } from "./hostile";

let server: RunningServer;
let cookie: string;

beforeAll(async () => {
	server = await startServer();
	// The first administers: its actions go furthest.
	cookie = await browserSession(server.url, await member(server.url, "ana"));
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const stored = () => JSON.stringify(everythingStored(server.dataDir, ["audit_event", "audit_head", "one_time_token"]));
/** They end the session by design, whatever they are given. */
const ENDING = /signOut|SignOut|endOtherSessions/;
const actions = builtActions().filter(({ name }) => !ENDING.test(name));

test.each(actions.map((action, at) => [action.name, action, at] as const))(
	"%s takes hostile arguments without failing, soon",
	async (_name, action, at) => {
		// As React encodes a call: a text that begins with $ gets a second one. What is no such call is the framework's to refuse, with a 500.
		const argument = hostileInput(undefined).map(
			(value) => JSON.stringify(value, (_key, inner) => (typeof inner === "string" && inner.startsWith("$") ? `$${inner}` : inner)) ?? "null",
		);
		const body = fc.array(argument, { maxLength: 3 }).map((all) => `[${all.join(",")}]`);
		await fc.assert(
			fc.asyncProperty(body, async (given) => {
				await untilJobsRest(server.dataDir);
				const before = stored();
				const began = performance.now();
				const answer = await callAction(server.url, action, given, { cookie });
				const text = await answer.text();
				expect(answer.status, text.slice(0, 300)).toBeLessThan(500);
				expect(performance.now() - began).toBeLessThan(HANG_MS);
				if (text.includes('"ok":false')) expect(stored()).toBe(before);
			}),
			{ ...planFor(actions.length * 2, at), endOnFailure: true },
		);
		expect(server.log()).not.toMatch(/unhandled|"level":(50|60)/i);
	},
	600_000,
);
