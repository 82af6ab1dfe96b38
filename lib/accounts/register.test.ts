import { expect, test } from "vitest";
import { getProfile } from "#lib/accounts/profiles/get-profile";
import { registerSchema } from "#lib/contracts/accounts/sign-in";
import { systemClock } from "#lib/core/clock";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { onBothDatabases, PASSWORD } from "../../tests/fixtures/test-site";
import { register } from "./register";

const quickly = async (password: string) => `not a hash of ${password.length} characters`;

onBothDatabases("registering", (site) => {
	test("only the first account is an administrator", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		expect(await getProfile(ana)).toEqual({
			handle: "ana",
			name: "ana",
			locale: "en",
			timeZone: "UTC",
			receipts: true,
			conversations: true,
			presence: true,
			listed: true,
			admin: true,
		});
		expect((await getProfile(bia)).admin).toBe(false);
	});

	test("an account starts with the language and the time zone it was given", async () => {
		const ana = await site.person("ana", { locale: "pt-BR", timeZone: "America/Sao_Paulo" });
		expect(await getProfile(ana)).toMatchObject({ locale: "pt-BR", timeZone: "America/Sao_Paulo" });
	});

	test("of several concurrent first registrations, one becomes administrator", async () => {
		const ids = await Promise.all(["ana", "bia", "caio", "duda"].map((handle) => site.person(handle)));
		const admins = await Promise.all(ids.map(async (id) => (await getProfile(id)).admin));
		expect(admins.filter(Boolean)).toHaveLength(1);
	});

	test("of two concurrent registrations of one name, one succeeds and the other gets username_taken", async () => {
		const both = await Promise.allSettled([site.person("ana"), site.person("ana")]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(both.find(({ status }) => status === "rejected")).toMatchObject({
			reason: { code: "username_taken", extra: { errors: [{ path: "username", code: "username_taken" }] } },
		});
		expect(await site.rows("SELECT id FROM account")).toHaveLength(1);
	});

	test("a new account announces nothing to others", async () => {
		await site.person("ana");
		await expectChangesToExplain([], () => site.person("bia", { displayName: "Bia" }));
	});

	test("a new account has every mailbox, empty", async () => {
		const ana = await site.person("ana");
		const boxes = await site.rows<{ role: string }>(
			"SELECT role FROM mailbox WHERE account_id = ? AND total = 0 AND unread = 0 AND total_threads = 0 AND unread_threads = 0",
			ana,
		);
		expect(boxes.map(({ role }) => role).sort()).toEqual(["all", "archive", "chat", "drafts", "inbox", "junk", "scheduled", "sent", "snoozed", "trash"]);
	});

	test.each(["password123", "PASSWORD123", "1234567890", "qwertyuiop", "aaaaaaaaaaaa", "abababababab", "lkjhgfdsap"])(
		"a password like %s is refused",
		async (password) => {
			await expect(register({ username: "ana", password }, systemClock, quickly)).rejects.toMatchObject({
				code: "invalid_input",
				extra: { errors: [{ path: "password", code: "password_common" }] },
			});
			expect(await site.rows("SELECT name FROM handle")).toEqual([]);
		},
	);

	test("the user name as a password is refused", async () => {
		await expect(register({ username: "marianapolis", password: "MarianaPolis" }, systemClock, quickly)).rejects.toMatchObject({ code: "invalid_input" });
	});

	test("the password is stored as a hash only", async () => {
		await site.person("ana");
		const [row] = await site.rows<{ password_hash: string }>("SELECT password_hash FROM account");
		expect(row?.password_hash).toMatch(/^\$2b\$04\$/);
		expect(row?.password_hash).not.toContain(PASSWORD);
	});
});

test.each([
	["a", "handle_too_short"],
	["admin", "handle_reserved"],
	["adm1n", "handle_reserved"],
	["adrnin", "handle_reserved"],
	["pos.tmaster", "handle_reserved"],
	["аna", "handle_not_ascii"],
	["ａna", "handle_not_ascii"],
	["ana\u200b", "handle_not_ascii"],
	["ana banana", "handle_shape"],
	["ana..b", "handle_shape"],
	["x".repeat(41), "handle_too_long"],
])("the user name %j is refused with %s", (username, code) => {
	const issue = registerSchema.safeParse({ username, password: PASSWORD }).error?.issues[0];
	expect(issue).toMatchObject({ path: ["username"], params: { code } });
});

test("a password of nine characters is too short, and one of 1025 too long", () => {
	const refused = (password: string) => registerSchema.safeParse({ username: "ana", password }).error?.issues.map(({ path }) => path.join("."));
	expect(refused("nine char")).toEqual(["password"]);
	expect(refused("x".repeat(1025))).toEqual(["password"]);
	expect(refused("ten chars!")).toBeUndefined();
});
