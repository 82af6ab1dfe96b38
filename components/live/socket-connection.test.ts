import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Result } from "#lib/contracts/result";
import { type ConnectionEvents, openConnection } from "./socket-connection";

const YES: Result<unknown> = { ok: true, data: {} };
const NO: Result<unknown> = { ok: false, error: { code: "internal", message: "" } };

/** A line that connects when it is asked to, and answers as it is told. */
class FakeSocket extends EventEmitter {
	connected = false;
	active = true;
	calls = 0;
	told: string[][] = [];
	answers: Record<string, Result<unknown> | null> = { follow: YES, beat: YES, received: YES };

	connect() {
		this.calls++;
		this.connected = true;
		super.emit("connect");
		return this;
	}
	lose(reason: string) {
		if (!this.connected) return this;
		this.connected = false;
		super.emit("disconnect", reason);
		return this;
	}
	disconnect = () => this.lose("io client disconnect");
	close = this.disconnect;
	timeout() {
		return {
			emit: (event: string, ...args: unknown[]) => this.answer(event, args.at(-1) as (failure: Error | null, result: Result<unknown> | null) => void),
			emitWithAck: async (event: string, { ids }: { ids: string[] }) => {
				this.told.push(ids);
				const result = this.answers[event];
				if (!result) throw new Error("nobody answered");
				return result;
			},
		};
	}
	private answer(event: string, acknowledge: (failure: Error | null, result: Result<unknown> | null) => void) {
		const result = this.answers[event] ?? null;
		setTimeout(() => acknowledge(result ? null : new Error("nobody answered"), result));
	}
}

const EVENTS: ConnectionEvents = { since: () => 0, onChange() {}, onResync() {}, onState() {}, onBeat() {}, onUnauthorized() {} };

function open() {
	const socket = new FakeSocket();
	return { socket, link: openConnection(EVENTS, socket as unknown as Parameters<typeof openConnection>[1]) };
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal("window", new EventTarget());
	vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
	vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test("a server that ends the line is called again", async () => {
	const { socket, link } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.lose("io server disconnect");
	await vi.advanceTimersByTimeAsync(1_000);
	expect(socket.calls).toBe(2);
	link.close();
});

test.each([
	["the server had ended it", (socket: FakeSocket) => void socket.lose("io server disconnect")],
	["it was refused", (socket: FakeSocket) => void Object.assign(socket, { active: false }).emit("connect_error", new Error("no"))],
	["it waits for an answer", () => {}],
])("a line that was closed stays closed, also where %s", async (_, before) => {
	const { socket, link } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.answers.follow = null;
	link.check();
	before(socket);
	link.close();
	const calls = socket.calls;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(socket.calls).toBe(calls);
});

test("a server that refuses to be followed is not besieged", async () => {
	const { socket, link } = open();
	socket.answers.follow = NO;
	await vi.advanceTimersByTimeAsync(5_500);
	expect(socket.calls).toBeGreaterThan(1);
	expect(socket.calls).toBeLessThan(8);
	link.close();
});

test("a copy whose sender could not be told is told by the next connection", async () => {
	const { socket, link } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.answers.received = null;
	link.received(["m1"]);
	link.received(["m2"]);
	await vi.advanceTimersByTimeAsync(100);
	socket.answers.received = YES;
	socket.lose("io server disconnect");
	await vi.advanceTimersByTimeAsync(1_000);
	expect(socket.told).toEqual([
		["m1", "m2"],
		["m1", "m2"],
	]);
	link.close();
});
