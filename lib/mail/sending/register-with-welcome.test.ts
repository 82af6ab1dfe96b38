import { expect, test } from "vitest";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { signIn } from "#lib/accounts/sessions/sign-in";
import { applyChange } from "#lib/contracts/changes/apply-change";
import type { AccountId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { updateMessage } from "#lib/mail/messages/update-message";
import { changesSince, expectChangesToExplain, snapshot } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases, PASSWORD, type TestSite } from "../../../tests/fixtures/test-site";
import { registerWithWelcome } from "./register-with-welcome";

const LETTER = { subject: "Welcome", text: "Press c and write to somebody." };

onBothDatabases("the welcome letter", (site) => {
	const join = (username: string) => registerWithWelcome({ username, password: PASSWORD }, LETTER, site.clock, (password) => hashPassword(password, 4));

	test("waits unread in the inbox of whoever registered by the pages, and nowhere else", async () => {
		const ana = await join("ana");
		expect(await site.list(ana)).toMatchObject([{ from: { handle: "pombo", name: "Pombo" }, to: [{ handle: "ana" }], subject: "Welcome", read: false }]);
		for (const mailbox of ["sent", "archive"] as const) expect(await site.list(ana, mailbox)).toEqual([]);
		expect(await site.list(await site.person("bia"))).toEqual([]);
	});

	test("is explained by the newcomer's changes from nothing, and tells nobody else but its sender", async () => {
		await join("ana");
		const bia = await expectChangesToExplain([await houseId(site)], () => join("bia"));
		const { profile, counts, ...now } = await snapshot(bia);
		const nothing = { seq: 0, messages: {}, deliveries: {}, profile, counts: { ...counts, inbox: { total: 0, unread: 0 } } };
		const told = (await changesSince(bia, 0)).reduce(applyChange, nothing);
		expect({ seq: told.seq, counts: told.counts, ids: Object.keys(told.messages) }).toEqual({ seq: now.seq, counts, ids: Object.keys(now.messages) });
	});

	test("comes once, however often a name is asked for, and with no account where the name is taken", async () => {
		const all = await Promise.allSettled([join("ana"), join("ana"), join("ana")]);
		expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		await expect(join("ana")).rejects.toMatchObject({ code: "username_taken" });
		for (const table of ["message", "submission", "delivery"]) expect(await site.rows(`SELECT 1 FROM ${table}`)).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM handle")).toHaveLength(2);
	});

	test("is not there without its account, nor the account without it, where the writing fails half-way", async () => {
		await join("ana");
		await site.run("DELETE FROM mailbox WHERE account_id = ? AND role = 'sent'", await houseId(site));
		await expect(join("bia")).rejects.toThrow();
		expect(await site.rows("SELECT 1 FROM account WHERE handle = 'bia'")).toEqual([]);
		expect(await site.rows("SELECT 1 FROM handle WHERE name = 'bia'")).toEqual([]);
	});

	test("of many who are first at once, each gets one, from one sender, and one person administers the site", async () => {
		const people = await Promise.all(["ana", "bia", "caio"].map(join));
		for (const person of people) expect(await site.list(person)).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM account WHERE handle = 'pombo'")).toHaveLength(1);
		const admins = await site.rows<{ handle: string }>("SELECT handle FROM account WHERE admin = ?", site.dialect === "sqlite" ? 1 : true);
		expect(admins).toHaveLength(1);
		expect(admins[0]?.handle).not.toBe("pombo");
	});

	test("comes from an account that nobody can sign in to and the directory leaves out", async () => {
		const ana = await join("ana");
		for (const password of ["", "null", PASSWORD]) {
			await expect(signIn({ username: "pombo", password }, { kind: "web" })).rejects.toMatchObject({ code: "invalid_credentials" });
		}
		expect((await listUsers(ana, { query: "", limit: 50 })).items.map(({ handle }) => handle)).toEqual(["ana"]);
		expect((await listUsers(ana, { query: "pom", limit: 50 })).items).toEqual([]);
	});

	test("may be answered: the answer is filed, and its ledger says that no device has it", async () => {
		const ana = await join("ana");
		const [welcome] = await site.list(ana);
		const answer = await expectChangesToExplain([ana, await houseId(site)], () => site.letter(ana, "pombo", { inReplyTo: welcome?.id }));
		expect((await listDeliveries(ana, answer.id, { limit: 10 })).items).toMatchObject([{ recipient: { handle: "pombo" }, state: "sent" }]);
	});

	test("is a letter like any other: it can be read and archived", async () => {
		const ana = await join("ana");
		const [welcome] = await site.list(ana);
		await expectChangesToExplain([ana, await houseId(site)], () => updateMessage(ana, welcome?.id ?? "", { read: true, mailbox: "archive" }));
		expect(await site.list(ana)).toEqual([]);
	});
});

async function houseId(site: TestSite): Promise<AccountId> {
	const [row] = await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = 'pombo'");
	if (!row) throw new Error("the site has no account yet");
	return row.id;
}
