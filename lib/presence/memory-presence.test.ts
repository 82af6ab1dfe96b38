import { beforeEach, expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { createMemoryPresence } from "./memory-presence";
import type { Presence, PresenceEvent } from "./presence";

const [ANA, BIA] = ["a" as AccountId, "b" as AccountId];
const ana = { id: ANA, handle: "ana" };
const bia = { id: BIA, handle: "bia" };
const MINUTE = 60_000;
let now: number;
let presence: Presence;
let events: PresenceEvent[];

beforeEach(() => {
	now = Date.UTC(2026, 10, 21, 9);
	events = [];
	presence = createMemoryPresence(() => now);
	presence.subscribe((event) => events.push(event));
});
const stateOf = async (id: AccountId) => (await presence.getStates([id])).get(id);
const announced = () => events.splice(0).map((event) => (event.type === "state" ? event.accountId : event.type));
const pass = (ms: number) => {
	now += ms;
	presence.tick();
};

test("a person is here with the first socket, and gone with the last, announced once each", async () => {
	expect(await stateOf(ANA)).toEqual({ state: "gone" });
	presence.arrive(ANA, "one");
	presence.arrive(ANA, "two");
	expect(announced()).toEqual([ANA]);
	expect(await stateOf(ANA)).toEqual({ state: "here" });
	presence.leave(ANA, "one");
	presence.leave(ANA, "one");
	presence.leave(BIA, "one");
	expect(announced()).toEqual([]);
	pass(MINUTE);
	presence.leave(ANA, "two");
	expect(announced()).toEqual([ANA]);
	expect(await stateOf(ANA)).toEqual({ state: "gone", lastSeenAt: now });
});

test("a person is away after five minutes without activity, and here again with the next", async () => {
	presence.arrive(ANA, "one");
	pass(4 * MINUTE);
	presence.activity(ANA);
	const activeAt = now;
	pass(5 * MINUTE - 1);
	expect(announced()).toEqual([ANA]);
	expect(await stateOf(ANA)).toEqual({ state: "here" });
	pass(1);
	pass(MINUTE);
	expect(announced()).toEqual([ANA]);
	expect(await stateOf(ANA)).toEqual({ state: "away", lastSeenAt: activeAt });
	presence.activity(ANA);
	presence.activity(ANA);
	expect(announced()).toEqual([ANA]);
	expect(await stateOf(ANA)).toEqual({ state: "here" });
	presence.activity(BIA);
	expect(announced()).toEqual([]);
});

test("who leaves while away was last seen at the last activity", async () => {
	presence.arrive(ANA, "one");
	const activeAt = now;
	pass(10 * MINUTE);
	presence.leave(ANA, "one");
	expect(await stateOf(ANA)).toEqual({ state: "gone", lastSeenAt: activeAt });
});

test("typing is announced once a second for a person and thread", () => {
	for (let n = 0; n < 10_000; n++) presence.typing("t1", ana);
	expect(events).toEqual([{ type: "typing", threadId: "t1", person: ana }]);
	presence.typing("t2", ana);
	presence.typing("t1", bia);
	expect(announced()).toEqual(["typing", "typing", "typing"]);
	pass(999);
	presence.typing("t1", ana);
	expect(announced()).toEqual([]);
	pass(1);
	presence.typing("t1", ana);
	expect(announced()).toEqual(["typing"]);
});

test("viewing is announced once a second, and its last state is never lost", () => {
	presence.viewing("t1", { ...ana, replying: false });
	presence.viewing("t1", { ...ana, replying: true });
	expect(events.splice(0)).toEqual([{ type: "viewing", threadId: "t1", viewer: { ...ana, replying: false } }]);
	pass(500);
	expect(events).toEqual([]);
	pass(500);
	expect(events.splice(0)).toEqual([{ type: "viewing", threadId: "t1", viewer: { ...ana, replying: true } }]);
	pass(1_000);
	expect(events).toEqual([]);
});

test("viewers are listed for ten seconds after the last report, and no longer than they are connected", async () => {
	presence.arrive(ANA, "one");
	presence.viewing("t1", { ...ana, replying: false });
	presence.viewing("t1", { ...bia, replying: true });
	presence.viewing("t2", { ...bia, replying: false });
	pass(9_999);
	presence.viewing("t1", { ...bia, replying: false });
	expect(await presence.listViewers("t1")).toEqual([
		{ ...ana, replying: false },
		{ ...bia, replying: false },
	]);
	now += 1;
	expect(await presence.listViewers("t1")).toEqual([{ ...bia, replying: false }]);
	expect(await presence.listViewers("t2")).toEqual([]);
	presence.viewing("t1", { ...ana, replying: true });
	presence.leave(ANA, "one");
	expect(await presence.listViewers("t1")).toEqual([{ ...bia, replying: false }]);
	pass(10_000);
	expect(await presence.listViewers("t1")).toEqual([]);
});

test("after the clock is set back, frames are announced, and people become away, as before", async () => {
	presence.arrive(ANA, "one");
	presence.typing("t1", ana);
	presence.viewing("t1", { ...ana, replying: false });
	announced();
	pass(-60 * MINUTE);
	presence.typing("t1", ana);
	presence.viewing("t1", { ...ana, replying: true });
	expect(announced()).toEqual(["typing", "viewing"]);
	pass(5 * MINUTE);
	expect((await stateOf(ANA))?.state).toBe("away");
	expect(await presence.listViewers("t1")).toEqual([]);
});

test("is bounded: of 30,000 threads at once 20,000 are kept, and the others are dropped", async () => {
	for (let n = 0; n < 30_000; n++) {
		presence.viewing(`t${n}`, { ...ana, replying: false });
		presence.typing(`t${n}`, ana);
	}
	expect(await presence.listViewers("t19999")).toHaveLength(1);
	expect(await presence.listViewers("t20000")).toEqual([]);
	pass(10_000);
	presence.viewing("t20000", { ...ana, replying: false });
	expect(await presence.listViewers("t20000")).toHaveLength(1);
	expect(events.filter(({ type }) => type === "typing")).toHaveLength(20_000);
});

test("a listener that stopped hears nothing", () => {
	const heard: PresenceEvent[] = [];
	presence.subscribe((event) => heard.push(event))();
	presence.arrive(ANA, "one");
	expect(heard).toEqual([]);
	expect(announced()).toEqual([ANA]);
});
