import { expect, test } from "vitest";
import { bus } from "#lib/core/bus";
import type { SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { createSession, endSession, findSession, purgeSessions, SESSION_MS } from "./sessions";

const HOUR_MS = 60 * 60 * 1000;

onBothDatabases("a session", (site) => {
	const open = async () => createSession(await site.person("ana"), { kind: "web", userAgent: "x".repeat(1000) }, site.clock);

	test("is valid until it is ended, and ending it twice changes nothing", async () => {
		const id = await open();
		expect(await findSession(id, site.clock)).toMatchObject({ id, handle: "ana" });
		await endSession(id, site.clock);
		expect(await findSession(id, site.clock)).toBeNull();
		const [ended] = await site.rows("SELECT revoked_at FROM session");
		site.pass(1000);
		await endSession(id, site.clock);
		expect(await site.rows("SELECT revoked_at FROM session")).toEqual([ended]);
	});

	test("emits an event when it ends", async () => {
		const id = await open();
		const endedIds: string[] = [];
		const onSessionEnded = (ended: string) => endedIds.push(ended);
		bus().on("session-ended", onSessionEnded);
		await endSession(id, site.clock);
		bus().off("session-ended", onSessionEnded);
		expect(endedIds).toEqual([id]);
	});

	test("expires 30 days after its last use", async () => {
		const id = await open();
		site.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, site.clock)).not.toBeNull();
		site.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, site.clock)).not.toBeNull();
		site.pass(SESSION_MS);
		expect(await findSession(id, site.clock)).toBeNull();
	});

	test("stores its last use at most every 5 minutes", async () => {
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

	test("is not revived by a concurrent use", async () => {
		const id = await open();
		site.pass(HOUR_MS);
		await Promise.all([endSession(id, site.clock), findSession(id, site.clock)]);
		expect(await findSession(id, site.clock)).toBeNull();
	});

	test("is not found once the account is deleted, nor for an unknown id", async () => {
		const id = await open();
		await site.run("UPDATE account SET deleted_at = 1");
		expect(await findSession(id, site.clock)).toBeNull();
		expect(await findSession("no-such-session" as SessionId, site.clock)).toBeNull();
	});

	test("is purged only once it expired", async () => {
		await open();
		expect(await purgeSessions(site.clock)).toBe(0);
		site.pass(SESSION_MS + 1);
		expect(await purgeSessions(site.clock)).toBe(1);
		expect(await site.rows("SELECT id FROM session")).toEqual([]);
	});
});
