import type { SecurityEventView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listEvents } from "./list-events";

export const EVENT_FILE_FORMATS = ["csv", "json"] as const;
export type EventFileFormat = (typeof EVENT_FILE_FORMATS)[number];

/** An account's whole timeline as a file, newest first, page by page: a table (RFC 4180) or an array of JSON objects. */
export function eventFile(ownerId: AccountId, format: EventFileFormat): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const parts = format === "csv" ? csvParts(ownerId) : jsonParts(ownerId);
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
	});
}

async function* csvParts(ownerId: AccountId): AsyncGenerator<string> {
	yield "at,kind,address,session,detail\r\n";
	for await (const events of pages(ownerId)) yield events.map(csvLine).join("");
}

async function* jsonParts(ownerId: AccountId): AsyncGenerator<string> {
	let isFirst = true;
	yield "[";
	for await (const events of pages(ownerId)) {
		if (events.length > 0) yield `${isFirst ? "" : ","}\n${events.map((event) => JSON.stringify(event)).join(",\n")}`;
		isFirst = false;
	}
	yield "\n]\n";
}

async function* pages(ownerId: AccountId): AsyncGenerator<SecurityEventView[]> {
	let cursor: string | undefined;
	do {
		const page = await listEvents(ownerId, { cursor, limit: LIMITS.pageMax });
		yield page.items;
		cursor = page.nextCursor ?? undefined;
	} while (cursor);
}

function csvLine({ at, kind, address, sessionId, detail }: SecurityEventView): string {
	return `${[at, kind, address ?? "", sessionId ?? "", detail ? JSON.stringify(detail) : ""].map(csvCell).join(",")}\r\n`;
}

/** Quoted, and never a formula: a spreadsheet would run what begins with one of these. */
function csvCell(text: string): string {
	const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
