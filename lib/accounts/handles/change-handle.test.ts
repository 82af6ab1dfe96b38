import { expect, test } from "vitest";
import { getUser } from "#lib/accounts/profiles/get-user";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { listEvents } from "#lib/audit/list-events";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { listMembers } from "#lib/groups/members/list-members";
import { openChat } from "#lib/mail/chats/open-chat";
import { getMessage } from "#lib/mail/messages/get-message";
import { react } from "#lib/mail/reactions/react";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { FORWARDS_MS } from "./change-handle";
import { checkUsername } from "./check-username";
import { forwardedHandle, loadFormerHandles } from "./former-handles";

onBothDatabases("changing one's handle", (site) => {
	const change = (account: Parameters<typeof updateProfile>[0], handle: string) => updateProfile(account, { handle }, site.clock);

	test("the former one leads to the person for 90 days, in letters, on pages and at sign-in", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		expect(await change(bia, "beatriz")).toMatchObject({ handle: "beatriz" });
		await site.letter(ana, "bia");
		await site.letter(ana, "Bia <bia@localhost>");
		expect((await site.list(bia)).map(({ to }) => to[0]?.handle)).toEqual(["beatriz", "beatriz"]);
		expect(await getUser(ana, "bia")).toMatchObject({ handle: "beatriz" });
		const attempt = (username: string) => signIn(loginSchema.parse({ username, password: PASSWORD }), { kind: "web" }, site.clock);
		expect(await attempt("bia")).toMatchObject({ accountId: bia });
		site.pass(FORWARDS_MS);
		await expect(attempt("bia")).rejects.toMatchObject({ code: "invalid_credentials" });
		expect(forwardedHandle("bia", site.clock)).toBe("bia");
		expect(await attempt("beatriz")).toMatchObject({ accountId: bia });
	});

	test("letters and reactions from before show the person as they are called now, also after a restart", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await site.letter(bia, "ana", { cc: ["bia"] });
		const [received] = await site.list(ana);
		await react(bia, sent.id, "👍", true);
		await change(bia, "beatriz");
		await loadFormerHandles();
		const beatriz = { handle: "beatriz", name: "bia", kind: "person" };
		expect(await getMessage(ana, received?.id ?? "")).toMatchObject({ from: beatriz, cc: [beatriz], reactions: [{ emoji: "👍", people: [beatriz] }] });
		await react(bia, sent.id, "👍", false);
		expect((await getMessage(ana, received?.id ?? "")).reactions).toBeUndefined();
	});

	test("is free for nobody else afterwards, and the person may take it back", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await change(bia, "beatriz");
		site.pass(2 * FORWARDS_MS);
		expect(await checkUsername({ username: "bia" })).toMatchObject({ exists: true });
		await expect(site.person("bia")).rejects.toMatchObject({ code: "username_taken" });
		await expect(change(ana, "bia")).rejects.toMatchObject({ code: "username_taken" });
		expect(await change(bia, "bia")).toMatchObject({ handle: "bia" });
		expect(await site.rows("SELECT handle FROM account WHERE id = ?", bia)).toEqual([{ handle: "bia" }]);
		expect(forwardedHandle("beatriz", site.clock)).toBe("bia");
		expect(forwardedHandle("bia", site.clock)).toBe("bia");
	});

	test("a handle that looks like one's own can be taken, and one that looks like another's cannot", async () => {
		const [, carlos] = await site.people("bia", "carlos", "mario");
		await expect(change(carlos, "rnario")).rejects.toMatchObject({ code: "username_taken" });
		expect(await change(carlos, "car1os")).toMatchObject({ handle: "car1os" });
	});

	test("can be changed three times in 90 days", async () => {
		const [bia] = await site.people("bia");
		for (const handle of ["bia-1", "bia-2", "bia-3"]) await change(bia, handle);
		await expect(change(bia, "bia-4")).rejects.toMatchObject({ code: "invalid_input", extra: { errors: [{ path: "handle", code: "handle_changed_often" }] } });
		expect(await change(bia, "bia-3")).toMatchObject({ handle: "bia-3" });
		site.pass(FORWARDS_MS);
		expect(await change(bia, "bia-4")).toMatchObject({ handle: "bia-4" });
	});

	test("is seen in groups, written down, and announced to one's devices", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "walkers", { bia });
		await change(bia, "zoe");
		const members = await listMembers(ana, "walkers", { state: "member", limit: 10 });
		expect(members.items.map(({ member }) => member.handle)).toEqual(["ana", "zoe"]);
		const chat = (await openChat(ana, { with: ["zoe"] })).thread.id;
		expect((await openChat(ana, { with: ["bia"] })).thread.id).toBe(chat);
		expect((await listEvents(bia, { limit: 1 })).items).toMatchObject([{ kind: "handle_changed", detail: { from: "bia", to: "zoe" } }]);
		expect(await site.rows("SELECT type FROM change WHERE account_id = ? ORDER BY modseq DESC LIMIT 1", bia)).toEqual([{ type: "profile" }]);
	});
});
