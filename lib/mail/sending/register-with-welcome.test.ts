import { expect, test } from "vitest";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { applyChange } from "#lib/contracts/changes/apply-change";
import type { AccountId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { updateMessage } from "#lib/mail/messages/update-message";
import { changesSince, expectChangesToExplain, snapshot } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases, PASSWORD, type TestSite } from "../../../tests/fixtures/test-site";
import { registerWithWelcome } from "./register-with-welcome";

const LETTER = { subject: "Welcome", text: "Press c and write to somebody." };

onBothDatabases("the welcome message", (site) => {
	const register = (username: string) => registerWithWelcome({ username, password: PASSWORD }, LETTER, site.clock, (password) => hashPassword(password, 4));

	test("is unread in the new account's inbox and nowhere else", async () => {
		const ana = await register("ana");
		expect(await site.list(ana)).toMatchObject([{ from: { handle: "pombo", name: "Pombo" }, to: [{ handle: "ana" }], subject: "Welcome", read: false }]);
		for (const mailbox of ["sent", "archive"] as const) expect(await site.list(ana, mailbox)).toEqual([]);
		expect(await site.list(await site.person("bia"))).toEqual([]);
	});

	test("is in the new account's journal from the start, and changes only its sender's otherwise", async () => {
		await register("ana");
		const bia = await expectChangesToExplain([await systemAccountId(site)], () => register("bia"));
		const { profile, counts, ...now } = await snapshot(bia);
		const initial = { seq: 0, messages: {}, threads: {}, deliveries: {}, jobs: {}, blocked: {}, groups: {}, groupMembers: {}, profile, counts };
		const replayed = (await changesSince(bia, 0)).reduce(applyChange, initial);
		expect({ seq: replayed.seq, counts: replayed.counts, ids: Object.keys(replayed.messages) }).toEqual({
			seq: now.seq,
			counts,
			ids: Object.keys(now.messages),
		});
	});

	test("is sent once by concurrent registrations of one name, and not at all if the name is taken", async () => {
		const all = await Promise.allSettled([register("ana"), register("ana"), register("ana")]);
		expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		await expect(register("ana")).rejects.toMatchObject({ code: "username_taken" });
		for (const table of ["message", "submission", "delivery"]) expect(await site.rows(`SELECT 1 FROM ${table}`)).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM handle")).toHaveLength(2);
	});

	test("is rolled back together with the account when a write fails", async () => {
		await register("ana");
		await site.run("DELETE FROM mailbox WHERE account_id = ? AND role = 'sent'", await systemAccountId(site));
		await expect(register("bia")).rejects.toThrow();
		expect(await site.rows("SELECT 1 FROM account WHERE handle = 'bia'")).toEqual([]);
		expect(await site.rows("SELECT 1 FROM handle WHERE name = 'bia'")).toEqual([]);
	});

	test("is sent to each of several concurrent first accounts by one system account, and one person is admin", async () => {
		const people = await Promise.all(["ana", "bia", "caio"].map(register));
		for (const person of people) expect(await site.list(person)).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM account WHERE handle = 'pombo'")).toHaveLength(1);
		const admins = await site.rows<{ handle: string }>("SELECT handle FROM account WHERE admin = ?", site.dialect === "sqlite" ? 1 : true);
		expect(admins).toHaveLength(1);
		expect(admins[0]?.handle).not.toBe("pombo");
	});

	test("is from an account that cannot be signed in to and is not in the directory", async () => {
		const ana = await register("ana");
		for (const password of ["", "null", PASSWORD]) {
			await expect(signIn({ username: "pombo", password }, { kind: "web" })).rejects.toMatchObject({ code: "invalid_credentials" });
		}
		expect((await listUsers(ana, { query: "", limit: 50 })).items.map(({ handle }) => handle)).toEqual(["ana"]);
		expect((await listUsers(ana, { query: "pom", limit: 50 })).items).toEqual([]);
	});

	test("can be replied to: the reply is stored, and its delivery stays at sent", async () => {
		const ana = await register("ana");
		const [welcome] = await site.list(ana);
		const reply = await expectChangesToExplain([ana, await systemAccountId(site)], () => site.letter(ana, "pombo", { inReplyTo: welcome?.id }));
		expect((await listDeliveries(ana, reply.id, { limit: 10 })).items).toMatchObject([{ recipient: { handle: "pombo" }, state: "sent" }]);
	});

	test("can be marked as read and archived", async () => {
		const ana = await register("ana");
		const [welcome] = await site.list(ana);
		await expectChangesToExplain([ana, await systemAccountId(site)], () => updateMessage(ana, welcome?.id ?? "", { read: true, mailbox: "archive" }));
		expect(await site.list(ana)).toEqual([]);
	});
});

async function systemAccountId(site: TestSite): Promise<AccountId> {
	const [row] = await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = 'pombo'");
	if (!row) throw new Error("the site has no account yet");
	return row.id;
}
