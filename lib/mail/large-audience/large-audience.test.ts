import { afterEach, expect, test, vi } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { deleteGroup } from "#lib/groups/delete-group";
import { addMembers } from "#lib/groups/members/add-members";
import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { claimJob } from "#lib/jobs/leases/claim-job";
import { commitStep } from "#lib/jobs/leases/commit-step";
import type { HeldJob } from "#lib/jobs/leases/held-job";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { markReceived } from "#lib/mail/ledger/mark-received";
import { recountDeliveries } from "#lib/mail/ledger/recount-deliveries";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { getMessage } from "#lib/mail/messages/get-message";
import { updateMessage } from "#lib/mail/messages/update-message";
import { react } from "#lib/mail/reactions/react";
import { changesSince, expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { makePeople } from "../../../tests/fixtures/make-people";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { expandJob } from "./expand-job";

const KINDS = [expandJob, recountDeliveries];

onBothDatabases("a letter to a large group", (site) => {
	const limits = { ...LIMITS };
	afterEach(() => void Object.assign(LIMITS, limits));

	/** Ana with a group of so many others, of whom more than three are too many for one transaction. */
	async function crowd(count: number, filedAtOnceMax = 3) {
		const ana = await site.person("ana");
		await makeGroup(ana, "crowd");
		const handles = await makePeople(count);
		await addMembers(ana, "crowd", { handles });
		Object.assign(LIMITS, { filedAtOnceMax, toldEachMax: 3 });
		return { ana, handles };
	}

	/** Claims the next job that is due and takes one step of it; null where none is due. */
	async function takeStep(held: HeldJob | null = null): Promise<HeldJob | null> {
		const job =
			held ??
			(await claimJob(
				KINDS.map(({ name }) => name),
				site.clock(),
			));
		const kind = KINDS.find(({ name }) => name === job?.kind);
		return job && kind ? commitStep(kind, job, await kind.step(job as never, site.clock), site.clock()) : null;
	}

	/** Takes every step that is due, now and within the next seconds. */
	async function workOff(): Promise<void> {
		for (let rounds = 0; rounds < 50; rounds++) {
			let job = await takeStep();
			while (job?.leasedBy) job = await takeStep(job);
			if (!job) site.pass(100);
		}
	}

	const idOf = async (handle: string) => (await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = ?", handle))[0]?.id as AccountId;
	const copiesOf = (messageId: string) =>
		site.rows<{ handle: string; copies: number | bigint }>(
			`SELECT a.handle, COUNT(*) AS copies FROM email e JOIN account a ON a.id = e.account_id
			WHERE e.thread_id = ? AND e.delivery_id IS NOT NULL GROUP BY a.handle`,
			messageId,
		);

	test("is queued for everybody at once, and filed once for each of them by a job, with progress", async () => {
		const { ana, handles } = await crowd(150);
		const sent = await site.letter(ana, "crowd");
		expect(sent.deliveries).toMatchObject({ total: 150, queued: 150, sent: 0 });
		const first = await takeStep();
		expect(first).toMatchObject({ kind: "expand-audience", done: 60, total: 150 });
		expect(await copiesOf(sent.threadId)).toHaveLength(60);
		await takeStep(await takeStep(first));
		await workOff();
		const copies = await copiesOf(sent.threadId);
		expect(copies.map(({ handle }) => handle).sort()).toEqual([...handles].sort());
		expect(copies.every(({ copies }) => Number(copies) === 1)).toBe(true);
		expect((await getMessage(ana, sent.id)).deliveries).toEqual({ total: 150, queued: 0, sent: 150, delivered: 0, read: 0, failed: 0 });
		const { items } = await listDeliveries(ana, sent.id, { limit: 100 });
		expect(items.every(({ via, state }) => via?.handle === "crowd" && state === "sent")).toBe(true);
		await expectRecountAgrees();
	});

	test("each step tells everybody of it what changed, and its sender the figures", async () => {
		const { ana, handles } = await crowd(8);
		const crowdId = await idOf("crowd");
		await expectChangesToExplain([ana, crowdId], () => site.letter(ana, "crowd"));
		const everybody = await Promise.all(handles.map(idOf));
		await expectChangesToExplain([ana, ...everybody], () => workOff());
	});

	test("is told to connected members as it is stored, also where it continues a thread that some of them hold", async () => {
		const { ana, handles } = await crowd(6);
		const [writer, mia] = [await idOf("reader-1"), await idOf("reader-2")];
		await site.letter(writer, ["ana", "reader-2"]);
		const [question] = await site.list(ana);
		const sent = await site.letter(ana, "crowd", { inReplyTo: question?.id, text: "An answer for all" });
		await expectChangesToExplain([ana, ...(await Promise.all(handles.map(idOf)))], () => workOff());
		const [received] = await site.list(mia);
		expect(received).toMatchObject({ threadId: sent.threadId, sentAt: sent.sentAt });
		expect(received?.inReplyTo).toBeDefined();
	});

	test("that was answered by one before another got it: the answer shows what it answers once that is filed", async () => {
		const { ana } = await crowd(100);
		const [early, late] = await site.people("aa-early", "zz-late");
		await addMembers(ana, "crowd", { handles: ["aa-early", "zz-late"] });
		await site.letter(ana, "crowd");
		const job = await takeStep();
		const [received] = await site.list(early);
		await site.letter(early, "zz-late", { inReplyTo: received?.id });
		expect((await site.list(late)).map(({ inReplyTo }) => inReplyTo)).toEqual([undefined]);
		const everybody = await site.rows<{ id: AccountId }>(
			"SELECT a.id FROM delivery d JOIN account a ON a.id = d.recipient_id WHERE d.state = 'queued' ORDER BY d.id",
		);
		await expectChangesToExplain([ana, ...everybody.map(({ id }) => id)], () => takeStep(job));
		const [original, answer] = (await site.list(late)).sort((a, b) => a.sentAt.localeCompare(b.sentAt));
		expect(answer).toMatchObject({ inReplyTo: original?.id, from: { handle: "aa-early" } });
	});

	test("that somebody reacted to before all have it arrives with the reaction", async () => {
		const { ana } = await crowd(100);
		await site.letter(ana, "crowd");
		const job = await takeStep();
		const [first] = await site.rows<{ account_id: AccountId; id: string }>("SELECT account_id, id FROM email WHERE delivery_id IS NOT NULL LIMIT 1");
		await react(first?.account_id as AccountId, first?.id as string, "👍", true);
		const waiting = await site.rows<{ recipient_id: AccountId }>("SELECT recipient_id FROM delivery WHERE state = 'queued' ORDER BY id");
		await expectChangesToExplain([ana, ...waiting.map(({ recipient_id }) => recipient_id)], () => takeStep(job));
		const [received] = await site.list(waiting[0]?.recipient_id as AccountId);
		expect(received?.reactions).toEqual([expect.objectContaining({ emoji: "👍" })]);
	});

	test("a step that was cut off before its commit is taken again, and files nothing twice", async () => {
		const { ana } = await crowd(100);
		const sent = await site.letter(ana, "crowd");
		const job = await claimJob(["expand-audience"], site.clock());
		const lost = await expandJob.step(job as never, site.clock);
		site.pass(10 * 60_000);
		await workOff();
		// The runner that was thought dead wakes up: its lease is gone.
		expect(await commitStep(expandJob, job as HeldJob, lost, site.clock())).toBeNull();
		expect((await copiesOf(sent.threadId)).map(({ copies }) => Number(copies))).toEqual(Array.from({ length: 100 }, () => 1));
		await expectRecountAgrees();
	});

	test("reaches who was a member when it was sent: one who leaves gets it, one who joins does not", async () => {
		const { ana } = await crowd(6);
		const [leaving, joining] = [await idOf("reader-1"), await site.person("joining")];
		await site.letter(ana, "crowd");
		await removeMember(leaving, "crowd", "reader-1");
		await putMember(ana, "crowd", "joining", {});
		await putMember(joining, "crowd", "joining", {});
		await workOff();
		expect(await site.list(leaving)).toHaveLength(1);
		expect(await site.list(joining)).toEqual([]);
	});

	test("reaches a member of two groups who is also named once, by name, and not its sender", async () => {
		const { ana, handles } = await crowd(6);
		await makeGroup(ana, "others");
		await addMembers(ana, "others", { handles });
		const sent = await site.letter(ana, ["others", "crowd", "reader-2"]);
		await workOff();
		const { items } = await listDeliveries(ana, sent.id, { limit: 100 });
		expect(items.map(({ recipient, via }) => [recipient.handle, via?.handle ?? null])).toEqual([
			["reader-2", null],
			...handles.filter((handle) => handle !== "reader-2").map((handle) => [handle, "others"]),
		]);
		expect(await site.list(ana)).toEqual([]);
	});

	test("is refused by who blocks its sender, and by who left Pombo meanwhile; all others get it", async () => {
		const { ana } = await crowd(6);
		await blockPerson(await idOf("reader-1"), "ana");
		const sent = await site.letter(ana, "crowd");
		await site.run("UPDATE account SET deleted_at = 1 WHERE handle = 'reader-2'");
		await workOff();
		expect((await getMessage(ana, sent.id)).deliveries).toMatchObject({ total: 6, sent: 4, failed: 2 });
	});

	test("goes on where its sender deleted it and the group is gone, as long as somebody holds it", async () => {
		const { ana } = await crowd(100);
		const sent = await site.letter(ana, "crowd");
		await takeStep();
		await deleteMessage(ana, sent.id);
		await deleteMessage(ana, sent.id);
		await deleteGroup(ana, "crowd", site.clock);
		site.pass(10 * 60_000);
		await workOff();
		expect(await copiesOf(sent.threadId)).toHaveLength(100);
		await expectRecountAgrees();
	});

	test("that was sent twice with one client id is sent once", async () => {
		const { ana } = await crowd(6);
		const sent = await Promise.all([site.letter(ana, "crowd", { clientId: "one" }), site.letter(ana, "crowd", { clientId: "one" })]);
		await workOff();
		expect(sent[0].id).toBe(sent[1].id);
		expect(await copiesOf(sent[0].threadId)).toHaveLength(6);
	});

	test("to more people than one letter may reach is refused, and nothing of it is kept", async () => {
		const { ana } = await crowd(6);
		Object.assign(LIMITS, { audienceMax: 5 });
		await expect(site.letter(ana, "crowd")).rejects.toMatchObject({ code: "audience_too_large" });
		for (const table of ["message", "delivery", "job", "email"]) expect(await site.rows(`SELECT 1 FROM ${table}`)).toEqual([]);
	});

	test("its receipts are gathered: of many within a moment, its sender hears once", async () => {
		const { ana, handles } = await crowd(8, 100);
		const sent = await site.letter(ana, "crowd");
		await updateProfile(await idOf("reader-7"), { receipts: false });
		const { length: before } = await changesSince(ana, 0);
		for (const handle of handles) {
			const reader = await idOf(handle);
			const [received] = await site.list(reader);
			await markReceived(reader, [received?.id ?? ""], site.clock);
			await updateMessage(reader, received?.id ?? "", { read: true }, site.clock);
		}
		expect(await changesSince(ana, 0)).toHaveLength(before);
		site.pass(250);
		await expectChangesToExplain([ana], () => workOff());
		expect((await changesSince(ana, 0)).slice(before).map(({ type }) => type)).toEqual(["message", "thread"]);
		expect((await getMessage(ana, sent.id)).deliveries).toMatchObject({ total: 8, read: 7, delivered: 1 });
		const [row] = await site.rows<{ n: number | bigint }>("SELECT COUNT(*) AS n FROM job WHERE kind = 'recount-deliveries'");
		expect(Number(row?.n)).toBe(1);
	});

	test("a receipt while the figures are being counted is counted, too", async () => {
		const { ana, handles } = await crowd(8, 100);
		const sent = await site.letter(ana, "crowd");
		const read = async (handle: string) => {
			const reader = await idOf(handle);
			await updateMessage(reader, (await site.list(reader))[0]?.id ?? "", { read: true }, site.clock);
		};
		await read(handles[0] as string);
		site.pass(250);
		await Promise.all([workOff(), ...handles.slice(1).map(read)]);
		await workOff();
		await vi.waitFor(async () => expect((await getMessage(ana, sent.id)).deliveries).toMatchObject({ read: 8 }));
	});
});
