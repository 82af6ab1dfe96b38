import { expect, test } from "vitest";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { administrationLog } from "#lib/accounts/managing/record-administration";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { listEvents } from "#lib/audit/list-events";
import { LIMITS } from "#lib/core/limits";
import { getMessage } from "#lib/mail/messages/get-message";
import { makePeople } from "../../../tests/fixtures/make-people";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { announce } from "./announce";

const LETTER = { subject: "Back on Monday", text: "Pombo rests on Sunday.", clientId: "one" };

onBothDatabases("an announcement", (site) => {
	const administrator = async () => (await findSession(await createSession(await site.person("ana"), { kind: "web" }, site.clock), site.clock)) as Session;
	const log = async () => (await listEvents(await administrationLog(), { limit: 9 })).items;

	test("reaches everybody who can sign in, once, and names nobody else", async () => {
		const by = await administrator();
		const [bia, caio] = await site.people("bia", "caio");
		await manageAccount(by, "caio", { state: "suspended" }, site.clock);
		expect(await announce(by, LETTER, site.clock)).toEqual({ people: 2 });
		expect(await announce(by, LETTER, site.clock)).toEqual({ people: 2 });
		const [row, ...others] = await site.list(bia);
		expect(others).toEqual([]);
		expect(await getMessage(bia, row?.id ?? "")).toMatchObject({ from: { handle: "pombo" }, to: [], subject: LETTER.subject, text: LETTER.text, read: false });
		expect(await site.list(by.accountId)).toHaveLength(1);
		expect(await site.list(caio)).toEqual([]);
		expect((await log()).filter(({ kind }) => kind === "announced")).toMatchObject([{ detail: { by: "ana", people: 2 } }]);
	});

	test("to more people than one transaction files is a job", async () => {
		const by = await administrator();
		await makePeople(LIMITS.filedAtOnceMax);
		expect(await announce(by, LETTER, site.clock)).toEqual({ people: LIMITS.filedAtOnceMax + 1 });
		expect(await site.rows("SELECT kind, total FROM job")).toEqual([{ kind: "expand-audience", total: LIMITS.filedAtOnceMax + 1 }]);
	});
});
