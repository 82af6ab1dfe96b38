import { afterEach, expect, test } from "vitest";
import { listEvents } from "#lib/audit/list-events";
import { bus } from "#lib/core/bus";
import type { AccountId, SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { issueTokens, refreshTokens } from "./access-tokens";
import { endOtherSessions, endOwnSession, signOut } from "./end-sessions";
import { createSession, findSession, type Session } from "./sessions";

const endedIds: string[] = [];
const onSessionEnded = (id: string) => void endedIds.push(id);
afterEach(() => {
	bus().off("session-ended", onSessionEnded);
	endedIds.length = 0;
});

onBothDatabases("ending sessions", (site) => {
	const open = (account: AccountId) => createSession(account, { kind: "web" }, site.clock);
	const sessionOf = async (id: SessionId) => (await findSession(id, site.clock)) as Session;

	test("one device: ends its session and tokens, notifies its sockets, and leaves the others", async () => {
		const ana = await site.person("ana");
		const [desk, phone] = [await open(ana), await open(ana)];
		const { refresh } = await issueTokens(ana, phone, site.clock);
		bus().on("session-ended", onSessionEnded);
		await endOwnSession(await sessionOf(desk), phone, site.clock);
		expect(endedIds).toEqual([phone]);
		expect(await findSession(phone, site.clock)).toBeNull();
		await expect(refreshTokens(refresh, {}, site.clock)).rejects.toMatchObject({ code: "invalid_refresh" });
		expect(await sessionOf(desk)).toMatchObject({ id: desk });
		await expect(endOwnSession(await sessionOf(desk), phone, site.clock)).resolves.toBeUndefined();
	});

	test("another account's session: not_found, and it stays active", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [own, hers] = [await sessionOf(await open(ana)), await open(bia)];
		bus().on("session-ended", onSessionEnded);
		for (const id of [hers, "no-such-session"]) await expect(endOwnSession(own, id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		expect(await sessionOf(hers)).toMatchObject({ accountId: bia });
		expect(endedIds).toEqual([]);
	});

	test("all others: leaves this device and other accounts' sessions", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [desk, phone, script] = [await open(ana), await open(ana), await open(ana)];
		const hers = await open(bia);
		bus().on("session-ended", onSessionEnded);
		expect(await endOtherSessions(await sessionOf(desk), site.clock)).toBe(2);
		expect(endedIds.sort()).toEqual([phone, script].sort());
		for (const id of [phone, script]) expect(await findSession(id, site.clock)).toBeNull();
		expect(await sessionOf(desk)).toMatchObject({ id: desk });
		expect(await sessionOf(hers)).toMatchObject({ id: hers });
		expect(await endOtherSessions(await sessionOf(desk), site.clock)).toBe(0);
	});

	test("each is written down once, with the device that did it", async () => {
		const ana = await site.person("ana");
		const [desk, phone, script] = [await open(ana), await open(ana), await open(ana)];
		const own = { ...(await sessionOf(desk)), address: "192.0.2.7" };
		await endOwnSession(own, phone, site.clock);
		await endOwnSession(own, phone, site.clock);
		await endOtherSessions(own, site.clock);
		await endOtherSessions(own, site.clock);
		await signOut(own, site.clock);
		await signOut(own, site.clock);
		const { items } = await listEvents(ana, { limit: 10 });
		expect(items.map(({ kind }) => kind)).toEqual(["signed_out", "other_sessions_ended", "session_ended"]);
		expect(items[1]).toMatchObject({ address: "192.0.2.7", sessionId: desk, detail: { count: 1 } });
		expect(await findSession(script, site.clock)).toBeNull();
	});
});
