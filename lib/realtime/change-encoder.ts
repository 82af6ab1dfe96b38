import { Encoder, type Packet, PacketType } from "socket.io-parser";
import type { Change } from "#lib/contracts/changes/change";
import type { MessageRow, PersonView } from "#lib/contracts/views";

/**
 * Encodes the gateway's packets. The views of a message's copies share its lists of recipients: of a letter to 500 people, each
 * is sent all the names, which are encoded once. A change has no binary parts, and is not searched for them.
 */
export class ChangeEncoder extends Encoder {
	override encode(packet: Packet): ReturnType<Encoder["encode"]> {
		if (packet.type !== PacketType.EVENT) return super.encode(packet);
		const [event, change] = packet.data as [string, unknown];
		return event === "change" ? [`${packet.type}["change",${encodeChange(change as Change)}]`] : super.encode(packet);
	}
}

/** The change in JSON, as `JSON.stringify` writes it but for the order of fields. */
export function encodeChange(change: Change): string {
	const { data, ...rest } = change;
	if (!data) return JSON.stringify(rest);
	if (change.type === "message" && change.data) return withJson(rest, { data: encodeMessage(change.data) });
	if (change.type === "thread" && change.data) {
		const { latest, ...thread } = change.data;
		return withJson(rest, { data: withJson(thread, { latest: encodeMessage(latest) }) });
	}
	return JSON.stringify(change);
}

function encodeMessage({ to, cc, ...message }: MessageRow): string {
	return withJson(message, { to: encodePeople(to), cc: encodePeople(cc) });
}

const encodedLists = new WeakMap<readonly PersonView[], string>();

function encodePeople(people: readonly PersonView[]): string {
	const encoded = encodedLists.get(people) ?? JSON.stringify(people);
	encodedLists.set(people, encoded);
	return encoded;
}

/** An object, which has fields of its own, with more fields whose values are JSON already. */
function withJson(object: object, fields: Record<string, string>): string {
	const more = Object.entries(fields).map(([name, json]) => `"${name}":${json}`);
	return `${JSON.stringify(object).slice(0, -1)},${more.join(",")}}`;
}
