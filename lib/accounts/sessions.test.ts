import { expect, test } from "vitest";
import { bus } from "#lib/core/bus";
import type { SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../tests/fixtures/house";
import { createSession, endSession, findSession, purgeSessions, SESSION_MS } from "./sessions";

const HOUR_MS = 60 * 60 * 1000;

onBothDatabases("a session", (house) => {
	const open = async () => createSession(await house.person("ana"), { kind: "web", userAgent: "x".repeat(1000) }, house.clock);

	test("stands until it is ended, and ending it twice changes nothing", async () => {
		const id = await open();
		expect(await findSession(id, house.clock)).toMatchObject({ id, handle: "ana" });
		await endSession(id, house.clock);
		expect(await findSession(id, house.clock)).toBeNull();
		const [ended] = await house.rows("SELECT revoked_at FROM session");
		house.pass(1000);
		await endSession(id, house.clock);
		expect(await house.rows("SELECT revoked_at FROM session")).toEqual([ended]);
	});

	test("tells the sockets that it ended", async () => {
		const id = await open();
		const told: string[] = [];
		const hear = (ended: string) => told.push(ended);
		bus().on("session-ended", hear);
		await endSession(id, house.clock);
		bus().off("session-ended", hear);
		expect(told).toEqual([id]);
	});

	test("expires thirty days after its last use", async () => {
		const id = await open();
		house.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, house.clock)).not.toBeNull();
		house.pass(SESSION_MS - HOUR_MS);
		expect(await findSession(id, house.clock)).not.toBeNull();
		house.pass(SESSION_MS);
		expect(await findSession(id, house.clock)).toBeNull();
	});

	test("writes its last use at most every five minutes", async () => {
		const id = await open();
		const seen = async () => (await house.rows<{ last_seen_at: number }>("SELECT last_seen_at FROM session"))[0]?.last_seen_at;
		const opened = house.clock();
		house.pass(4 * 60 * 1000);
		await findSession(id, house.clock);
		expect(await seen()).toBe(opened);
		house.pass(2 * 60 * 1000);
		await findSession(id, house.clock);
		expect(await seen()).toBe(house.clock());
	});

	test("cannot be brought back by using it", async () => {
		const id = await open();
		house.pass(HOUR_MS);
		await Promise.all([endSession(id, house.clock), findSession(id, house.clock)]);
		expect(await findSession(id, house.clock)).toBeNull();
	});

	test("is nobody's once the account is gone, and never was where the id is unknown", async () => {
		const id = await open();
		await house.run("UPDATE account SET deleted_at = 1");
		expect(await findSession(id, house.clock)).toBeNull();
		expect(await findSession("no-such-session" as SessionId, house.clock)).toBeNull();
	});

	test("is purged only after it expired", async () => {
		await open();
		expect(await purgeSessions(house.clock)).toBe(0);
		house.pass(SESSION_MS + 1);
		expect(await purgeSessions(house.clock)).toBe(1);
		expect(await house.rows("SELECT id FROM session")).toEqual([]);
	});
});
