import { expect, test } from "vitest";
import { bus } from "#lib/core/bus";
import type { SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { createSession, endSession, findSession, purgeSessions, SESSION_MS } from "./sessions";

const HOUR_MS = 60 * 60 * 1000;

onBothDatabases("a session", (site) => {
	const open = async () => createSession(await site.person("ana"), { kind: "web", userAgent: "x".repeat(1000) }, site.clock);

	test("stands until it is ended, and ending it twice changes nothing", async () => {
		const id = await open();
		expect(await findSession(id, site.clock)).toMatchObject({ id, handle: "ana" });
		await endSession(id, site.clock);
		expect(await findSession(id, site.clock)).toBeNull();
		const [ended] = await site.rows("SELECT revoked_at FROM session");
		site.pass(1000);
		await endSession(id, site.clock);
		expect(await site.rows("SELECT revoked_at FROM session")).toEqual([ended]);
	});

	test("tells the sockets that it ended", async () => {
		const id = await open();
		const told: string[] = [];
		const hear = (ended: string) => told.push(ended);
		bus().on("session-ended", hear);
		await endSession(id, site.clock);
		bus().off("session-ended", hear);
		expect(told).toEqual([id]);
	});

	test("expires thirty days after its last use", async () => {
		const id = await open();
		site.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, site.clock)).not.toBeNull();
		site.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, site.clock)).not.toBeNull();
		site.pass(SESSION_MS);
		expect(await findSession(id, site.clock)).toBeNull();
	});

	test("writes its last use at most every five minutes", async () => {
		const id = await open();
		const seen = async () => (await site.rows<{ last_seen_at: number }>("SELECT last_seen_at FROM session"))[0]?.last_seen_at;
		const opened = site.clock();
		site.pass(4 * 60 * 1000);
		await findSession(id, site.clock);
		expect(await seen()).toBe(opened);
		site.pass(2 * 60 * 1000);
		await findSession(id, site.clock);
		expect(await seen()).toBe(site.clock());
	});

	test("cannot be brought back by using it", async () => {
		const id = await open();
		site.pass(HOUR_MS);
		await Promise.all([endSession(id, site.clock), findSession(id, site.clock)]);
		expect(await findSession(id, site.clock)).toBeNull();
	});

	test("is nobody's once the account is gone, and never was where the id is unknown", async () => {
		const id = await open();
		await site.run("UPDATE account SET deleted_at = 1");
		expect(await findSession(id, site.clock)).toBeNull();
		expect(await findSession("no-such-session" as SessionId, site.clock)).toBeNull();
	});

	test("is purged only after it expired", async () => {
		await open();
		expect(await purgeSessions(site.clock)).toBe(0);
		site.pass(SESSION_MS + 1);
		expect(await purgeSessions(site.clock)).toBe(1);
		expect(await site.rows("SELECT id FROM session")).toEqual([]);
	});
});
