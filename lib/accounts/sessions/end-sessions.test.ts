import { afterEach, expect, test } from "vitest";
import { bus } from "#lib/core/bus";
import type { AccountId, SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { issueTokens, refreshTokens } from "./access-tokens";
import { endOtherSessions, endOwnSession } from "./end-sessions";
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
		await endOwnSession(ana, phone, site.clock);
		expect(endedIds).toEqual([phone]);
		expect(await findSession(phone, site.clock)).toBeNull();
		await expect(refreshTokens(refresh, site.clock)).rejects.toMatchObject({ code: "invalid_refresh" });
		expect(await sessionOf(desk)).toMatchObject({ id: desk });
		await expect(endOwnSession(ana, phone, site.clock)).resolves.toBeUndefined();
	});

	test("another account's session: not_found, and it stays active", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const hers = await open(bia);
		bus().on("session-ended", onSessionEnded);
		for (const id of [hers, "no-such-session"]) await expect(endOwnSession(ana, id, site.clock)).rejects.toMatchObject({ code: "not_found" });
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
});
