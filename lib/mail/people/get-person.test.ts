import { expect, test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getPersonCard, getPersonPage } from "./get-person";

onBothDatabases("a person's page", (site) => {
	test("has what two people share: groups in which both are members, conversations and their chat, newest first", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia });
		await makeGroup(ana, "books", { caio });
		await updateProfile(bia, { about: "Prints", timeZone: "America/Sao_Paulo" });
		const first = await site.letter(ana, "bia");
		site.pass(1_000);
		const second = await site.letter(caio, ["ana", "bia"]);
		await site.letter(caio, "ana");
		site.pass(1_000);
		const { thread } = await openChat(ana, { with: ["bia"] });
		await sendInThread(ana, thread.id, { text: "Hello", attachments: [] }, site.clock);
		const page = await getPersonPage(ana, "@Bia");
		expect(page).toMatchObject({ person: { handle: "bia", about: "Prints", timeZone: "America/Sao_Paulo" }, blocked: false });
		expect(page.groups.map(({ handle }) => handle)).toEqual(["design"]);
		expect(page.threads.map(({ id }) => id)).toEqual([thread.id, second.threadId, first.threadId]);
	});

	test("says nothing of a letter in which the person was in bcc, but to who wrote it", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, "bia", { bcc: ["caio"] });
		expect((await getPersonPage(bia, "caio")).threads).toEqual([]);
		expect((await getPersonPage(ana, "caio")).threads.map(({ id }) => id)).toEqual([sent.threadId]);
	});

	test("says whether one blocks the person, and nothing of being blocked", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await blockPerson(ana, "bia");
		expect((await getPersonCard(ana, "bia")).blocked).toBe(true);
		expect((await getPersonCard(bia, "ana")).blocked).toBe(false);
	});

	test("is of people alone", async () => {
		const [ana] = await site.people("ana");
		await makeGroup(ana, "design");
		for (const handle of ["design", "nobody", "a\u0000"]) await expect(getPersonPage(ana, handle)).rejects.toMatchObject({ code: "not_found" });
	});
});
