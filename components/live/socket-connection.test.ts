import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Result } from "#lib/contracts/result";
import { type ConnectionEvents, openConnection } from "./socket-connection";

const OK: Result<unknown> = { ok: true, data: {} };
const REFUSED: Result<unknown> = { ok: false, error: { code: "internal", message: "" } };

/** A socket that connects on request and gives the responses it is set to. */
class FakeSocket extends EventEmitter {
	connected = false;
	active = true;
	calls = 0;
	reports: string[][] = [];
	beats: unknown[] = [];
	responses: Record<string, Result<unknown> | null> = { follow: OK, beat: OK, received: OK };

	connect() {
		this.calls++;
		this.connected = true;
		super.emit("connect");
		return this;
	}
	drop(reason: string) {
		if (!this.connected) return this;
		this.connected = false;
		super.emit("disconnect", reason);
		return this;
	}
	disconnect = () => this.drop("io client disconnect");
	close = this.disconnect;
	timeout() {
		return {
			emit: (event: string, ...args: unknown[]) => {
				if (event === "beat") this.beats.push(args[0]);
				this.respond(event, args.at(-1) as (failure: Error | null, result: Result<unknown> | null) => void);
			},
			emitWithAck: async (event: string, { ids }: { ids: string[] }) => {
				this.reports.push(ids);
				const result = this.responses[event];
				if (!result) throw new Error("timeout");
				return result;
			},
		};
	}
	private respond(event: string, acknowledge: (failure: Error | null, result: Result<unknown> | null) => void) {
		const result = this.responses[event] ?? null;
		setTimeout(() => acknowledge(result ? null : new Error("timeout"), result));
	}
}

const EVENTS: ConnectionEvents = { since: () => 0, onChange() {}, onResync() {}, onState() {}, onBeat() {}, onUnauthorized() {} };

function open() {
	const socket = new FakeSocket();
	return { socket, connection: openConnection(EVENTS, socket as unknown as Parameters<typeof openConnection>[1]) };
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

test("reconnects after the server has ended the connection", async () => {
	const { socket, connection } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.drop("io server disconnect");
	await vi.advanceTimersByTimeAsync(1_000);
	expect(socket.calls).toBe(2);
	connection.close();
});

test.each([
	["the server had ended it", (socket: FakeSocket) => void socket.drop("io server disconnect")],
	["it was refused", (socket: FakeSocket) => void Object.assign(socket, { active: false }).emit("connect_error", new Error("no"))],
	["a response is pending", () => {}],
])("a closed connection stays closed, also where %s", async (_, before) => {
	const { socket, connection } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.responses.follow = null;
	connection.check();
	before(socket);
	connection.close();
	const calls = socket.calls;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(socket.calls).toBe(calls);
});

test("retries with a delay when the server refuses to be followed", async () => {
	const { socket, connection } = open();
	socket.responses.follow = REFUSED;
	await vi.advanceTimersByTimeAsync(5_500);
	expect(socket.calls).toBeGreaterThan(1);
	expect(socket.calls).toBeLessThan(8);
	connection.close();
});

test("copies that could not be reported are reported by the next connection", async () => {
	const { socket, connection } = open();
	await vi.advanceTimersByTimeAsync(100);
	socket.responses.received = null;
	connection.received(["m1"]);
	connection.received(["m2"]);
	await vi.advanceTimersByTimeAsync(100);
	socket.responses.received = OK;
	socket.drop("io server disconnect");
	await vi.advanceTimersByTimeAsync(1_000);
	expect(socket.reports).toEqual([
		["m1", "m2"],
		["m1", "m2"],
	]);
	connection.close();
});

test("a heartbeat says whether the page was used since the last one, and nothing else is sent", async () => {
	const { socket, connection } = open();
	await vi.advanceTimersByTimeAsync(100);
	expect(socket.beats).toEqual([{ active: true }]);
	await vi.advanceTimersByTimeAsync(40_000);
	window.dispatchEvent(new Event("pointermove"));
	window.dispatchEvent(new Event("keydown"));
	await vi.advanceTimersByTimeAsync(20_000);
	window.dispatchEvent(Object.assign(new Event("keydown"), { isComposing: true }));
	await vi.advanceTimersByTimeAsync(20_000);
	expect(socket.beats.slice(1)).toEqual([{ active: false }, { active: false }, { active: true }, { active: false }]);
	Object.assign(document, { visibilityState: "hidden" });
	document.dispatchEvent(new Event("visibilitychange"));
	await vi.advanceTimersByTimeAsync(20_000);
	Object.assign(document, { visibilityState: "visible" });
	document.dispatchEvent(new Event("visibilitychange"));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(socket.beats.slice(5)).toEqual([{ active: false }, { active: true }]);
	connection.close();
});
