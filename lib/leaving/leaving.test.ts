import { afterEach, expect, test, vi } from "vitest";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { listEvents } from "#lib/audit/list-events";
import { verifyChain } from "#lib/audit/verify-chain";
import { listUsersSchema } from "#lib/contracts/accounts/profile";
import { deleteAccountSchema, loginSchema } from "#lib/contracts/accounts/sign-in";
import type { AccountId } from "#lib/core/ids";
import { issueAccessToken } from "#lib/crypto/tokens";
import { read } from "#lib/db/store";
import { getGroup } from "#lib/groups/get-group";
import { listMembers } from "#lib/groups/members/list-members";
import { getMessage } from "#lib/mail/messages/get-message";
import { type JobRunner, startRunner } from "#lib/runner/start-runner";
import { makeGroup } from "../../tests/fixtures/make-group";
import { manualTime } from "../../tests/fixtures/manual-time";
import { onBothDatabases, PASSWORD } from "../../tests/fixtures/test-site";
import { eraseAccount } from "./erase-account";
import { eraseDue } from "./erase-due";
import { getReceipt } from "./get-receipt";
import { findReceiptFault } from "./receipt";
import { GRACE_MS, requestDeletion } from "./request-deletion";

onBothDatabases("deleting an account", (site) => {
	let runner: JobRunner | undefined;
	afterEach(async () => {
		await runner?.stop();
		runner = undefined;
	});
	const sessionOf = async (accountId: AccountId) => (await findSession(await createSession(accountId, { kind: "web" }, site.clock), site.clock)) as Session;
	const ask = async (session: Session, more: object = {}) => requestDeletion(session, deleteAccountSchema.parse({ password: PASSWORD, ...more }), site.clock);
	const attempt = (username: string) => signIn(loginSchema.parse({ username, password: PASSWORD }), { kind: "web" }, site.clock);
	const runJobs = () => {
		runner = startRunner([eraseDue, eraseAccount], manualTime(site));
	};
	const isErased = (token: string) => vi.waitFor(async () => getReceipt(token, site.clock), { timeout: 5_000 });

	test("ends every session at once, and whoever signs in within seven days keeps the account", async () => {
		const [, bia] = await site.people("ana", "bia");
		const session = await sessionOf(bia);
		const { deletesAt, receiptToken } = await ask(session);
		expect(Date.parse(deletesAt)).toBe(site.clock() + GRACE_MS);
		expect(await findSession(session.id, site.clock)).toBeNull();
		await expect(getReceipt(receiptToken, site.clock)).rejects.toMatchObject({ code: "receipt_pending" });
		site.pass(GRACE_MS - 1);
		await attempt("bia");
		site.pass(GRACE_MS);
		runJobs();
		await vi.waitFor(async () => expect(await site.rows("SELECT 1 FROM job WHERE kind = 'erase-due-accounts' AND leased_by IS NULL")).toHaveLength(1));
		expect(await site.rows("SELECT deleted_at, deletion_due_at FROM account WHERE handle = 'bia'")).toEqual([{ deleted_at: null, deletion_due_at: null }]);
		await expect(getReceipt(receiptToken, site.clock)).rejects.toMatchObject({ code: "not_found" });
		expect((await listEvents(bia, { limit: 9 })).items.map(({ kind }) => kind)).toEqual(["signed_in", "deletion_cancelled", "deletion_requested"]);
	});

	test("destroys the key and every row that is the person's alone; others keep their copies", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "walkers", { bia });
		await makeGroup(bia, "bias-own");
		const sent = await site.letter(bia, "ana", { subject: "From bia" });
		await site.letter(ana, "bia", { subject: "To bia" });
		await site.letter(bia, "bia", { subject: "To herself" });
		const access = await issueAccessToken(bia, (await sessionOf(bia)).id, site.clock);
		const { receiptToken } = await ask(await sessionOf(bia), { now: true });
		runJobs();
		const receipt = await isErased(receiptToken);
		expect(receipt).toMatchObject({
			account: { handle: "bia" },
			erased: { key: true, letters: 4, ledgers: 2, groupsLeft: 1, groupsDeleted: 1 },
			remains: expect.arrayContaining([expect.objectContaining({ what: "copies_of_others", count: 1 })]),
		});
		expect(await getReceipt(access, site.clock)).toEqual(receipt);
		expect(await site.rows("SELECT key_wrapped, password_hash, name, about FROM account WHERE id = ?", bia)).toEqual([
			{ key_wrapped: null, password_hash: null, name: "bia", about: null },
		]);
		for (const table of ["email", "mailbox", "mailbox_thread", "thread_state", "change", "submission", "session", "blocked"]) {
			expect(await site.rows(`SELECT 1 FROM ${table} WHERE account_id = ?`, bia), table).toEqual([]);
		}
		// Her letter to herself had no other holder; the other two letters have one each.
		expect(await site.rows("SELECT copies FROM message WHERE sender_id = ?", bia)).toEqual([{ copies: 1 }]);
		const [kept] = await site.list(ana);
		expect(await getMessage(ana, kept?.id ?? "")).toMatchObject({ subject: "From bia", from: { handle: "bia" } });
		expect(sent.subject).toBe("From bia");
		expect((await listMembers(ana, "walkers", { state: "member", limit: 9 })).items.map(({ member }) => member.handle)).toEqual(["ana"]);
		expect((await listUsers(caio, listUsersSchema.parse({ query: "bia" }))).items).toEqual([]);
		await expect(attempt("bia")).rejects.toMatchObject({ code: "invalid_credentials" });
		await expect(site.person("bia")).rejects.toMatchObject({ code: "username_taken" });
		await expect(site.letter(ana, "bia")).rejects.toMatchObject({ code: "unknown_recipients" });
		expect((await verifyChain(read())).faults).toEqual([]);
	});

	test("after seven days happens by itself, with letters by the hundred", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < 260; n++) await site.send(ana, { to: ["bia"], text: "One of many" });
		const { receiptToken } = await ask(await sessionOf(bia));
		site.pass(GRACE_MS);
		runJobs();
		expect(await isErased(receiptToken)).toMatchObject({ erased: { letters: 260 } });
		expect(await site.rows("SELECT copies FROM message WHERE copies <> 1")).toEqual([]);
	});

	test("asks for the password, and not while others depend on the account", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(bia, "walkers", { caio });
		const session = await sessionOf(bia);
		await expect(ask(session, { password: "not the password" })).rejects.toMatchObject({ code: "invalid_input" });
		await expect(ask(session)).rejects.toMatchObject({ code: "owns_groups", extra: { errors: [{ path: "groups.0", code: "last_owner" }] } });
		await expect(ask(await sessionOf(ana))).rejects.toMatchObject({ code: "last_administrator" });
		await manageAccount("command_line", "caio", { role: "admin" }, site.clock);
		await ask(await sessionOf(ana));
		expect(await findSession(session.id, site.clock)).not.toBeNull();
	});

	test("of the only owner who waited hands the group to its oldest admin or member", async () => {
		const [, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		const { receiptToken } = await ask(await sessionOf(bia));
		// Made while the account waits, so that nobody was asked.
		await makeGroup(bia, "walkers", { caio, duda });
		site.pass(GRACE_MS);
		runJobs();
		await isErased(receiptToken);
		expect(await getGroup(caio, "walkers")).toMatchObject({ myRole: "owner", members: 2 });
		expect(await getGroup(duda, "walkers")).toMatchObject({ myRole: "member" });
	});

	test("gives a receipt of which no word can be changed, and another site's is told apart", async () => {
		const [, bia] = await site.people("ana", "bia");
		const { receiptToken } = await ask(await sessionOf(bia), { now: true });
		runJobs();
		const text = JSON.stringify(await isErased(receiptToken), null, 2);
		expect(findReceiptFault(text)).toBeNull();
		expect(findReceiptFault(text.replace('"letters": 0', '"letters": 1'))).toBe("changed");
		expect(findReceiptFault(text.replace(/"publicKey": ".{10}/, '"publicKey": "AAAAAAAAAA'))).toBe("changed");
		for (const none of ["", "{}", "null", "[1]", '{"type":"pombo-erasure-receipt"}']) expect(findReceiptFault(none)).toBe("not_a_receipt");
	});

	test("of the last account leaves a site that the next one administers", async () => {
		const ana = await site.person("ana");
		const { receiptToken } = await ask(await sessionOf(ana), { now: true });
		runJobs();
		await isErased(receiptToken);
		const bia = await site.person("bia");
		expect(await findSession(await createSession(bia, { kind: "web" }, site.clock), site.clock)).toMatchObject({ admin: true });
	});
});
