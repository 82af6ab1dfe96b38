import { expect, test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { putMember } from "#lib/groups/members/put-member";
import { eachWithGateway } from "../fixtures/gateway";
import { makeGroup } from "../fixtures/make-group";
import type { Client } from "../fixtures/socket-client";
import { onBothDatabases } from "../fixtures/test-site";

const OK = { ok: true, data: {} };
const NOT_FOUND = { ok: false, error: { code: "not_found" } };
const MINUTE = 60_000;

onBothDatabases("presence over the socket", (site) => {
	const gateway = eachWithGateway({ clock: site.clock });
	const iso = (ms: number) => new Date(ms).toISOString();
	const pass = (ms: number) => {
		site.pass(ms);
		gateway.presence.tick();
	};
	/** Frames are sent in order for each socket: after this none of before is still to come. */
	const settled = async (client: Client, threadId?: string) => {
		await client.request("beat", {});
		return client.frames.splice(0).filter(([, frame]) => !threadId || (frame as { threadId?: string }).threadId === threadId);
	};
	const thread = async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		const { threadId } = await site.letter(ana, ["bia", "caio"]);
		return { ana, bia, caio, duda, threadId };
	};

	test("typing reaches those who hold the thread, but not the writer's other tab and no stranger", async () => {
		const { ana, bia, caio, duda, threadId } = await thread();
		const [writing, otherTab, second, third, stranger] = [
			await gateway.join(ana),
			await gateway.join(ana),
			await gateway.join(bia),
			await gateway.join(caio),
			await gateway.join(duda),
		];
		expect(await writing.request("typing", { threadId })).toEqual(OK);
		for (const client of [second, third]) expect(await client.waitForFrames(1)).toEqual([["typing", { threadId, handle: "ana" }]]);
		for (const client of [writing, otherTab, stranger]) expect(await settled(client)).toEqual([]);
		expect(await site.rows("SELECT type FROM change WHERE type NOT IN ('message', 'delivery', 'thread', 'counts')")).toEqual([]);
	});

	test("a thread that one does not hold is not found, for every command, the same as an unknown one", async () => {
		const { ana, bia, duda, threadId } = await thread();
		const [holder, other, stranger] = [await gateway.join(bia), await gateway.join(ana), await gateway.join(duda)];
		for (const id of [threadId, "no-such-thread", "a\u0000b", "%"]) {
			for (let n = 0; n < 2; n++) {
				expect(await stranger.request("typing", { threadId: id })).toMatchObject(NOT_FOUND);
				expect(await stranger.request("viewing", { threadId: id, replying: true })).toMatchObject(NOT_FOUND);
			}
		}
		await other.request("viewing", { threadId, replying: false });
		expect(await holder.waitForFrames(1)).toEqual([["viewing", { threadId, handle: "ana", replying: false }]]);
		expect(await settled(stranger)).toEqual([]);
		expect(await gateway.presence.listViewers(threadId)).toEqual([{ id: ana, handle: "ana", replying: false }]);
	});

	test("invalid commands are refused with a row for each field", async () => {
		const client = await gateway.join(await site.person("ana"));
		const refused = [
			["typing", undefined],
			["typing", {}],
			["typing", { threadId: "" }],
			["typing", { threadId: "x".repeat(65) }],
			["typing", { threadId: "t", handle: "bia" }],
			["viewing", { threadId: "t" }],
			["viewing", { threadId: "t", replying: "yes" }],
			["watch", { handles: "ana" }],
			["watch", { handles: [1] }],
			["watch", { handles: Array(201).fill("ana") }],
			["beat", { active: 1 }],
		] as const;
		for (const [event, input] of refused) {
			expect(await client.request(event, input), `${event} ${JSON.stringify(input)}`).toMatchObject({
				ok: false,
				error: { code: "invalid_input", errors: [{}] },
			});
		}
		for (const input of [undefined, {}, { active: true }, { active: false }]) expect(await client.request("beat", input)).toEqual(OK);
		expect(await client.request("beat")).toEqual(OK);
	});

	test("ten thousand typing frames reach the others as one a second", async () => {
		const { ana, bia, threadId } = await thread();
		const [writing, reading] = [await gateway.join(ana), await gateway.join(bia)];
		for (let n = 0; n < 10_000; n++) writing.socket.emit("typing", { threadId });
		await writing.request("beat", {});
		expect(await reading.waitForFrames(1)).toHaveLength(1);
		pass(1_000);
		await writing.request("typing", { threadId });
		expect(await reading.waitForFrames(2)).toHaveLength(2);
		expect(await settled(reading)).toHaveLength(2);
	});

	test("who opens a thread learns at once who reads and who answers, also later, and then each change", async () => {
		const { ana, bia, caio, threadId } = await thread();
		const [first, second] = [await gateway.join(ana), await gateway.join(bia)];
		expect(await first.request("viewing", { threadId, replying: false })).toEqual(OK);
		await first.request("viewing", { threadId, replying: true });
		expect(await second.waitForFrames(1)).toEqual([["viewing", { threadId, handle: "ana", replying: false }]]);
		pass(1_000);
		expect(await second.waitForFrames(2)).toEqual([
			["viewing", { threadId, handle: "ana", replying: false }],
			["viewing", { threadId, handle: "ana", replying: true }],
		]);
		const late = await gateway.join(caio);
		await late.request("viewing", { threadId, replying: false });
		expect(await settled(late)).toEqual([["viewing", { threadId, handle: "ana", replying: true }]]);
		await late.request("viewing", { threadId, replying: false });
		expect(await settled(late)).toEqual([]);
		pass(10_000);
		const later = await gateway.join(caio);
		await later.request("viewing", { threadId, replying: false });
		expect(await settled(later)).toEqual([]);
	});

	test("a person's state is sent at once to who watches them, then each change of it", async () => {
		const { ana, bia } = await thread();
		const watcher = await gateway.join(ana);
		expect(await watcher.request("watch", { handles: ["@Bia", "bia"] })).toEqual(OK);
		expect(watcher.frames).toEqual([["presence", { handle: "bia", state: "gone" }]]);
		const [one, two] = [await gateway.join(bia), await gateway.join(bia)];
		const activeAt = site.clock();
		await watcher.waitForFrames(2);
		pass(4 * MINUTE);
		await two.request("beat", { active: false });
		await two.request("beat");
		pass(1 * MINUTE);
		await watcher.waitForFrames(3);
		await one.request("beat", { active: true });
		await watcher.waitForFrames(4);
		one.socket.disconnect();
		await two.request("beat", { active: true });
		two.socket.disconnect();
		expect((await watcher.waitForFrames(5)).slice(1)).toEqual([
			["presence", { handle: "bia", state: "here" }],
			["presence", { handle: "bia", state: "away", lastSeenAt: iso(activeAt) }],
			["presence", { handle: "bia", state: "here" }],
			["presence", { handle: "bia", state: "gone", lastSeenAt: iso(site.clock()) }],
		]);
	});

	test("a stranger, a group and an unknown name are gone, and nothing else is said of them", async () => {
		const { ana, bia, duda } = await thread();
		await site.people("team");
		await site.run("UPDATE account SET kind = 'group' WHERE handle = 'team'");
		const watched = await gateway.join(bia);
		const stranger = await gateway.join(duda);
		expect(await stranger.request("watch", { handles: ["bia", "team", "nobody", "", "a\u0000b"] })).toEqual(OK);
		const gone = (handle: string) => ["presence", { handle, state: "gone" }];
		expect(new Set(stranger.frames.splice(0))).toEqual(new Set([gone("bia"), gone("team"), gone("nobody"), gone(""), gone("a\u0000b")]));
		const acquainted = await gateway.join(ana);
		await acquainted.request("watch", { handles: ["bia"] });
		expect(await settled(acquainted)).toEqual([["presence", { handle: "bia", state: "here" }]]);
		watched.socket.disconnect();
		await acquainted.waitForFrames(1);
		expect(await settled(stranger)).toEqual([]);
		await site.letter(bia, "duda");
		pass(31_000);
		await stranger.request("watch", { handles: ["bia"] });
		expect(await settled(stranger)).toEqual([["presence", { handle: "bia", state: "gone", lastSeenAt: iso(site.clock() - 32_000) }]]);
	});

	test("members of a group together see each other, and who is only invited does not", async () => {
		const { ana, caio, duda } = await thread();
		const [eva, finn] = await site.people("eva", "finn");
		await makeGroup(eva, "design", { duda });
		await makeGroup(ana, "closed", { caio });
		await putMember(ana, "closed", "finn", {}, site.clock);
		await gateway.join(duda);
		await gateway.join(caio);
		const member = await gateway.join(eva);
		await member.request("watch", { handles: ["duda", "caio"] });
		expect(new Set(await settled(member))).toEqual(
			new Set([
				["presence", { handle: "duda", state: "here" }],
				["presence", { handle: "caio", state: "gone" }],
			]),
		);
		const invited = await gateway.join(finn);
		await invited.request("watch", { handles: ["caio"] });
		expect(await settled(invited)).toEqual([["presence", { handle: "caio", state: "gone" }]]);
	});

	test("a new list replaces the former one, and an empty one ends it", async () => {
		const { ana, bia, caio } = await thread();
		const watcher = await gateway.join(ana);
		await watcher.request("watch", { handles: ["bia"] });
		await watcher.request("watch", { handles: ["caio", "ana"] });
		await watcher.waitForFrames(3);
		expect(watcher.frames.splice(0).slice(1)).toEqual(
			expect.arrayContaining([
				["presence", { handle: "caio", state: "gone" }],
				["presence", { handle: "ana", state: "here" }],
			]),
		);
		await gateway.join(bia);
		await gateway.join(caio);
		expect(await watcher.waitForFrames(1)).toEqual([["presence", { handle: "caio", state: "here" }]]);
		await watcher.request("watch", { handles: [] });
		pass(6 * MINUTE);
		expect(await settled(watcher)).toHaveLength(1);
	});

	test("who hides their presence is gone for all, at once, sends no frames, and still sees the others", async () => {
		const { ana, bia, threadId } = await thread();
		const [watcher, hiding] = [await gateway.join(ana), await gateway.join(bia)];
		await watcher.request("watch", { handles: ["bia"] });
		await updateProfile(bia, { presence: false });
		expect(await watcher.waitForFrames(2)).toEqual([
			["presence", { handle: "bia", state: "here" }],
			["presence", { handle: "bia", state: "gone" }],
		]);
		watcher.frames.splice(0);
		expect(await hiding.request("typing", { threadId })).toEqual(OK);
		expect(await hiding.request("viewing", { threadId, replying: true })).toEqual(OK);
		await watcher.request("viewing", { threadId, replying: false });
		expect(await hiding.waitForFrames(1)).toEqual([["viewing", { threadId, handle: "ana", replying: false }]]);
		expect(await settled(watcher)).toEqual([]);
		pass(6 * MINUTE);
		await hiding.request("watch", { handles: ["ana"] });
		expect(await settled(hiding)).toHaveLength(2);
		await updateProfile(bia, { presence: true });
		expect(await watcher.waitForFrames(1)).toMatchObject([["presence", { handle: "bia", state: "away" }]]);
	});

	test("a blocked person sees the blocker gone, and neither receives the other's frames", async () => {
		const { ana, bia, caio, threadId } = await thread();
		const [blocker, blocked, third] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(caio)];
		await blocked.request("watch", { handles: ["ana"] });
		await blocker.request("watch", { handles: ["bia"] });
		await blockPerson(ana, "bia");
		expect(await blocked.waitForFrames(2)).toEqual([
			["presence", { handle: "ana", state: "here" }],
			["presence", { handle: "ana", state: "gone" }],
		]);
		expect(await settled(blocker)).toEqual([["presence", { handle: "bia", state: "here" }]]);
		blocked.frames.splice(0);
		await blocker.request("typing", { threadId });
		await blocked.request("viewing", { threadId, replying: true });
		expect(await third.waitForFrames(2)).toHaveLength(2);
		await blocker.request("viewing", { threadId, replying: false });
		expect(await third.waitForFrames(3)).toHaveLength(3);
		expect(await settled(blocker)).toEqual([]);
		expect(await settled(blocked)).toEqual([]);
		await unblockPerson(ana, "bia");
		expect(await blocked.waitForFrames(1)).toEqual([["presence", { handle: "ana", state: "here" }]]);
	});

	test("who was last here before the server started was last seen when a session was last used", async () => {
		const { ana, bia } = await thread();
		await gateway.join(bia).then(({ socket }) => socket.disconnect());
		const [{ last_seen_at: lastSeenAt } = { last_seen_at: 0 }] = await site.rows<{ last_seen_at: number }>("SELECT last_seen_at FROM session");
		await site.run("UPDATE session SET revoked_at = 1");
		await site.run("UPDATE session SET last_seen_at = ?", lastSeenAt - 1);
		const watcher = await gateway.join(ana);
		await watcher.request("watch", { handles: ["bia", "caio"] });
		expect(new Set(await settled(watcher))).toEqual(
			new Set([
				["presence", { handle: "bia", state: "gone", lastSeenAt: expect.any(String) }],
				["presence", { handle: "caio", state: "gone" }],
			]),
		);
	});

	test("of several lists at once, the last one holds", async () => {
		const { ana, bia, caio } = await thread();
		const watcher = await gateway.join(ana);
		await Promise.all([["bia"], ["caio"], ["bia"], ["caio"]].map((handles) => watcher.request("watch", { handles })));
		watcher.frames.splice(0);
		await gateway.join(bia);
		await gateway.join(caio);
		expect(await watcher.waitForFrames(1)).toEqual([["presence", { handle: "caio", state: "here" }]]);
		expect(await settled(watcher)).toHaveLength(1);
	});
});
