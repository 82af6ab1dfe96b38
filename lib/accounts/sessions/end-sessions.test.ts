import { afterEach, expect, test } from "vitest";
import { bus } from "#lib/core/bus";
import type { AccountId, SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { issueTokens, refreshTokens } from "./access-tokens";
import { endOtherSessions, endOwnSession } from "./end-sessions";
import { createSession, findSession, type Session } from "./sessions";

const told: string[] = [];
const hear = (id: string) => void told.push(id);
afterEach(() => {
	bus().off("session-ended", hear);
	told.length = 0;
});

onBothDatabases("ending sessions", (site) => {
	const open = (account: AccountId) => createSession(account, { kind: "web" }, site.clock);
	const own = async (id: SessionId) => (await findSession(id, site.clock)) as Session;

	test("of one device ends it with its tokens, tells its sockets, and leaves the others", async () => {
		const ana = await site.person("ana");
		const [desk, phone] = [await open(ana), await open(ana)];
		const { refresh } = await issueTokens(ana, phone, site.clock);
		bus().on("session-ended", hear);
		await endOwnSession(ana, phone, site.clock);
		expect(told).toEqual([phone]);
		expect(await findSession(phone, site.clock)).toBeNull();
		await expect(refreshTokens(refresh, site.clock)).rejects.toMatchObject({ code: "invalid_refresh" });
		expect(await own(desk)).toMatchObject({ id: desk });
		await expect(endOwnSession(ana, phone, site.clock)).resolves.toBeUndefined();
	});

	test("of somebody else is not there, and theirs goes on", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const hers = await open(bia);
		bus().on("session-ended", hear);
		for (const id of [hers, "no-such-session"]) await expect(endOwnSession(ana, id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		expect(await own(hers)).toMatchObject({ accountId: bia });
		expect(told).toEqual([]);
	});

	test("of all others leaves this device and everybody else's", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [desk, phone, script] = [await open(ana), await open(ana), await open(ana)];
		const hers = await open(bia);
		bus().on("session-ended", hear);
		expect(await endOtherSessions(await own(desk), site.clock)).toBe(2);
		expect(told.sort()).toEqual([phone, script].sort());
		for (const id of [phone, script]) expect(await findSession(id, site.clock)).toBeNull();
		expect(await own(desk)).toMatchObject({ id: desk });
		expect(await own(hers)).toMatchObject({ id: hers });
		expect(await endOtherSessions(await own(desk), site.clock)).toBe(0);
	});
});
