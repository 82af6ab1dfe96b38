import { expect, test } from "vitest";
import { listSessionsSchema } from "#lib/contracts/accounts/sign-in";
import type { AccountId, SessionId } from "#lib/core/ids";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listSessions } from "./list-sessions";
import { createSession, endSession, findSession, SESSION_MS, type Session } from "./sessions";

onBothDatabases("the list of devices", (site) => {
	const open = (account: AccountId, userAgent?: string) => createSession(account, { kind: userAgent ? "web" : "api", userAgent }, site.clock);
	const sessionOf = async (id: SessionId) => (await findSession(id, site.clock)) as Session;
	const list = async (id: SessionId, input: { cursor?: string; limit?: number } = {}) =>
		listSessions(await sessionOf(id), listSessionsSchema.parse(input), site.clock);
	const ids = async (id: SessionId) => (await list(id)).items.map((item) => item.id);

	test("has the current one first, then the newest, and only the account's own", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [desk, phone, script] = [await open(ana, "Firefox"), await open(ana, "Safari"), await open(ana)];
		await open(bia);
		const at = new Date(site.clock()).toISOString();
		expect((await list(desk)).items).toEqual([
			{ id: desk, kind: "web", userAgent: "Firefox", createdAt: at, lastSeenAt: at, current: true },
			{ id: script, kind: "api", createdAt: at, lastSeenAt: at, current: false },
			{ id: phone, kind: "web", userAgent: "Safari", createdAt: at, lastSeenAt: at, current: false },
		]);
	});

	test("omits ended and expired sessions", async () => {
		const ana = await site.person("ana");
		const [old, ended] = [await open(ana), await open(ana)];
		await endSession(ended, site.clock);
		site.pass(SESSION_MS + 1);
		const fresh = await open(ana);
		expect(await ids(fresh)).toEqual([fresh]);
		expect([old, ended]).not.toContain(fresh);
	});

	test.each([1, 2, 3])("is complete in pages of %i", async (limit) => {
		const ana = await site.person("ana");
		const all = [await open(ana), await open(ana), await open(ana), await open(ana)];
		const desk = all[1] as SessionId;
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await list(desk, { limit, cursor });
			expect(page.items.length).toBeLessThanOrEqual(limit);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.nextCursor ?? undefined;
		} while (cursor);
		expect(seen).toEqual([desk, all[3], all[2], all[0]]);
	});
});
