import { Decoder, type Packet, PacketType } from "socket.io-parser";
import { expect, test, vi } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import type { MessageView, PersonView, ThreadView } from "#lib/contracts/views";
import { ChangeEncoder, encodeChange } from "./change-encoder";

const people: PersonView[] = Array.from({ length: 30 }, (_, at) => ({ handle: `person-${at}`, name: `“Person” ${at}\n`, kind: "person" }));
const message = { id: "m", threadId: "t", from: people[0], to: people, cc: [], subject: "Olá", text: "Line\u2028line", read: false } as unknown as MessageView;
const thread = { id: "t", subject: "Olá", latest: message, participants: people.slice(0, 3) } as unknown as ThreadView;

const CHANGES: Change[] = [
	{ seq: 1, type: "message", op: "created", id: "m", data: message },
	{ seq: 2, type: "thread", op: "updated", id: "t", data: thread },
	{ seq: 3, type: "message", op: "deleted", id: "m" },
	{ seq: 4, type: "thread", op: "updated", id: "t", data: undefined },
	{ seq: 5, type: "counts", op: "updated", id: "counts", data: { inbox: { total: 1 } } as never },
];

test.each(CHANGES)("a change of type $type, $op, is read as it was", (change) => {
	expect(JSON.parse(encodeChange(change))).toEqual(JSON.parse(JSON.stringify(change)));
	const packet: Packet = { type: PacketType.EVENT, nsp: "/", data: ["change", change] };
	expect(decode(new ChangeEncoder().encode(packet))).toEqual({ ...packet, data: ["change", JSON.parse(JSON.stringify(change))] });
});

test.each([
	{ type: PacketType.EVENT, nsp: "/", data: ["presence", { status: "here" }] },
	{ type: PacketType.ACK, nsp: "/", id: 4, data: [{ ok: true }] },
	{ type: PacketType.CONNECT, nsp: "/", data: { sid: "s" } },
])("other packets are encoded as before: $type", (packet) => {
	expect(decode(new ChangeEncoder().encode(packet as Packet))).toEqual(packet);
});

test("a list of recipients that copies share is encoded once", () => {
	const to = [...people];
	const toJSON = vi.fn(() => "a person");
	to[0] = { ...(to[0] as PersonView), toJSON } as PersonView;
	for (let copy = 0; copy < 5; copy++) encodeChange({ seq: copy, type: "message", op: "created", id: `m${copy}`, data: { ...message, id: `m${copy}`, to } });
	expect(toJSON).toHaveBeenCalledTimes(1);
});

function decode(encoded: ReturnType<ChangeEncoder["encode"]>): unknown {
	const decoder = new Decoder();
	let decoded: unknown;
	decoder.on("decoded", (packet) => {
		decoded = packet;
	});
	for (const part of encoded) decoder.add(part);
	return decoded;
}
