import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { findAddressees } from "#lib/groups/addressing/find-addressees";
import { deleteGroup } from "#lib/groups/delete-group";
import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { updateGroup } from "#lib/groups/update-group";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getMessage } from "#lib/mail/messages/get-message";
import { updateMessage } from "#lib/mail/messages/update-message";
import { changesSince, expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { countAudience } from "./count-audience";
import { checkAddresses } from "./resolve-addresses";

const group = (handle: string) => ({ handle, name: handle, kind: "group" });

onBothDatabases("a letter to a group", (site) => {
	const ledger = async (sender: AccountId, id: string) =>
		(await listDeliveries(sender, id, { limit: 100 })).items.map(({ recipient, via }) => [recipient.handle, via?.handle ?? null]);
	const refused = async (act: () => Promise<unknown>) => expectChangesToExplain([], () => act().catch((error: unknown) => error));

	test("reaches each member but the sender, and is filed in the archive, already read", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		const design = await makeGroup(ana, "design", { bia, caio });
		const sent = await expectChangesToExplain([ana, bia, caio, design], () => site.letter(ana, "design"));
		expect(sent).toMatchObject({ to: [group("design")], deliveries: { total: 2, sent: 2 } });
		expect(await ledger(ana, sent.id)).toEqual([
			["bia", "design"],
			["caio", "design"],
		]);
		expect(await site.list(ana)).toEqual([]);
		expect(await site.list(bia)).toMatchObject([{ to: [group("design")], read: false, threadId: sent.threadId }]);
		expect(await site.list(design, "archive")).toMatchObject([{ read: true, subject: "Friday", threadId: sent.threadId }]);
		await expectRecountAgrees();
	});

	test("reaches a member of three groups once, by name before a group, and by the first group of its addresses", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		const one = await makeGroup(ana, "one", { bia, caio, duda });
		const two = await makeGroup(ana, "two", { bia, caio });
		const three = await makeGroup(ana, "three", { caio });
		const addresses = { cc: ["two", "bia"], bcc: ["one"] };
		const sent = await expectChangesToExplain([ana, bia, caio, duda, one, two, three], () => site.letter(ana, ["three", "two"], addresses));
		expect(await ledger(ana, sent.id)).toEqual([
			["bia", null],
			["caio", "three"],
			["duda", "one"],
		]);
		for (const person of [bia, caio, duda]) expect(await site.list(person)).toHaveLength(1);
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 7 }]);
	});

	test("is counted before it is sent: each person once, without the sender, and no group that hides its size", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "one", { bia, caio });
		await makeGroup(ana, "two", { bia });
		await makeGroup(duda, "hidden", { caio }, { postPolicy: "anyone" });
		await makeGroup(duda, "closed", { caio }, { joinPolicy: "open" });
		const count = (addresses: string[]) => countAudience(ana, addresses);
		expect(await count(["one", "two"])).toEqual({ people: 2 });
		expect(await count(["two", "bia", "duda", "nobody"])).toEqual({ people: 2 });
		expect(await count(["one", "ana"])).toEqual({ people: 3 });
		expect(await count(["hidden", "closed"])).toEqual({ people: 0 });
	});

	test("hides a group in bcc from its members, as it hides a person", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const hidden = await makeGroup(ana, "hidden", { caio });
		const sent = await expectChangesToExplain([ana, bia, caio, hidden], () => site.letter(ana, "bia", { bcc: ["hidden"] }));
		expect(sent.bcc).toEqual([group("hidden")]);
		for (const [account, mailbox] of [
			[bia, "inbox"],
			[caio, "inbox"],
			[hidden, "archive"],
		] as const) {
			const [row] = await site.list(account, mailbox);
			expect(JSON.stringify(await getMessage(account, row?.id ?? ""))).not.toContain("hidden");
		}
	});

	test("reaches the sender only by name", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", { bia });
		const sent = await site.letter(ana, ["design", "ana"]);
		expect(await ledger(ana, sent.id)).toEqual([
			["ana", null],
			["bia", "design"],
		]);
		expect(await site.list(ana)).toHaveLength(1);
	});

	test("without other members is sent and filed, with no deliveries", async () => {
		const ana = await site.person("ana");
		const design = await makeGroup(ana, "design");
		const sent = await expectChangesToExplain([ana, design], () => site.letter(ana, "design"));
		expect(sent.deliveries).toEqual({ total: 0, queued: 0, sent: 0, delivered: 0, read: 0, failed: 0 });
		expect(await ledger(ana, sent.id)).toEqual([]);
		expect(await site.list(design, "archive")).toHaveLength(1);
		await expectChangesToExplain([ana], () => updateMessage(ana, sent.id, { read: false }));
		await expectRecountAgrees();
	});

	test("is answered within its thread, in the archive too", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia, caio });
		const sent = await site.letter(ana, "design");
		const [received] = await site.list(bia);
		await expectChangesToExplain([ana, bia, caio, design], () => site.letter(bia, "design", { inReplyTo: received?.id }));
		const archived = await site.list(design, "archive");
		expect(archived.map(({ threadId }) => threadId)).toEqual([sent.threadId, sent.threadId]);
		expect(archived[0]?.inReplyTo).toBe(archived[1]?.id);
	});

	test("is refused as its policy says, with a row for each address, and nothing is sent", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia }, { joinPolicy: "open" });
		const error = {
			code: "unknown_recipients",
			extra: {
				errors: [
					{ path: "to.1", code: "posting_not_allowed" },
					{ path: "cc.0", code: "unknown_recipient" },
				],
			},
		};
		expect(await refused(() => site.letter(caio, ["ana", "design"], { cc: ["nobody-here"] }))).toMatchObject(error);
		await updateGroup(ana, "design", { postPolicy: "admins" });
		expect(await refused(() => site.letter(bia, "design"))).toMatchObject({ extra: { errors: [{ code: "posting_not_allowed" }] } });
		await expectChangesToExplain([ana, bia, design], () => site.letter(ana, "design"));
		await updateGroup(ana, "design", { postPolicy: "anyone" });
		await expectChangesToExplain([ana, bia, caio, design], () => site.letter(caio, "design"));
	});

	test("to an unlisted group is an unknown address for strangers, unless anyone may write to it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia });
		expect(await refused(() => site.letter(caio, "design"))).toMatchObject({ extra: { errors: [{ code: "unknown_recipient" }] } });
		expect(await checkAddresses(caio, ["design"])).toEqual([{ address: "design", person: null }]);
		await updateGroup(ana, "design", { postPolicy: "anyone" });
		expect(await checkAddresses(caio, ["design"])).toEqual([{ address: "design", person: group("design") }]);
		await expectChangesToExplain([ana, bia, caio, design], () => site.letter(caio, "design"));
	});

	test("to a deleted group is an unknown address, and its ledger keeps the group's name", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", { bia });
		const sent = await site.letter(ana, "design");
		await deleteGroup(ana, "design", site.clock);
		expect(await ledger(ana, sent.id)).toEqual([["bia", "design"]]);
		expect(await site.list(bia)).toHaveLength(1);
		expect(await refused(() => site.letter(ana, "design"))).toMatchObject({ extra: { errors: [{ code: "unknown_recipient" }] } });
	});

	test("reaches exactly those who are members when it commits, whoever joins or leaves at the same time", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "open" });
		for (let round = 0; round < 5; round++) {
			await Promise.all([
				removeMember(bia, "design", "bia").then(() => putMember(bia, "design", "bia", {})),
				site.letter(ana, "design"),
				putMember(caio, "design", "caio", {}).then(() => removeMember(caio, "design", "caio")),
			]);
		}
		for (const person of [bia, caio]) {
			let isMember = false;
			for (const { type, op } of await changesSince(person, 0)) {
				if (type === "group") isMember = op !== "deleted";
				if (type === "message") expect(isMember, "a letter for who is no member").toBe(true);
			}
		}
		expect(await site.rows("SELECT 1 FROM submission s WHERE s.n_total <> (SELECT COUNT(*) FROM delivery d WHERE d.submission_id = s.id)")).toEqual([]);
		expect(await site.rows("SELECT 1 FROM message m WHERE m.copies <> (SELECT COUNT(*) FROM email e WHERE e.message_id = m.id)")).toEqual([]);
		await expectRecountAgrees();
	});

	test("is sent once and whole while the group is renamed: all of it has the one name or the other", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "design", { bia });
		for (let round = 0; round < 5; round++) {
			await Promise.all([
				updateGroup(ana, "design", { name: `Name ${round}` }),
				site.letter(bia, "design"),
				updateGroup(ana, "design", { name: `Other ${round}` }),
			]);
		}
		const received = await site.list(ana);
		expect(received).toHaveLength(5);
		for (const { to } of received) expect(to).toEqual([{ ...group("design"), name: expect.stringMatching(/^(design|Name \d|Other \d)$/) }]);
		await expectRecountAgrees();
	});

	test("is typed with a chip that knows the group and its size, and one that may not be written to", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "design", { bia }, { joinPolicy: "request" });
		expect(await checkAddresses(bia, ["Design <design@localhost>", "ana"])).toEqual([
			{ address: "Design <design@localhost>", person: group("design"), members: 2 },
			{ address: "ana", person: { handle: "ana", name: "ana", kind: "person" } },
		]);
		expect(await checkAddresses(caio, ["design"])).toEqual([{ address: "design", person: null, problem: "posting_not_allowed" }]);
	});

	test("is suggested to who may write to it and see it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "desmond");
		await makeGroup(ana, "design", { bia });
		const suggested = async (viewer: AccountId) =>
			(await findAddressees(viewer, { query: "des", limit: 8 })).items.map(({ handle, kind }) => `${handle} ${kind}`);
		expect(await suggested(bia)).toEqual(["design group", "desmond person"]);
		expect(await suggested(caio)).toEqual(["desmond person"]);
		await updateGroup(ana, "design", { joinPolicy: "open" });
		expect(await suggested(caio)).toEqual(["desmond person"]);
		await updateGroup(ana, "design", { postPolicy: "anyone" });
		expect(await suggested(caio)).toEqual(["design group", "desmond person"]);
		await updateGroup(ana, "design", { postPolicy: "admins" });
		expect(await suggested(bia)).toEqual(["desmond person"]);
	});
});
