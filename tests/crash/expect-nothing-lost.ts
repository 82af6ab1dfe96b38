import path from "node:path";
import { expect } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import type { SendLoad } from "./send-load";
import { readStoredState } from "./stored-state";

/** No acknowledged letter is missing, none stands twice, and every figure is that of the rows. */
export function expectNothingLost(dataDir: string, storm: SendLoad): void {
	const books = readStoredState(path.join(dataDir, "pombo.db"));
	expect(books.integrity).toBe("ok");
	expect(new Set(books.sent).size).toBe(books.sent.length);
	expect([...storm.acknowledged.keys()].filter((clientId) => !books.sent.includes(clientId))).toEqual([]);
	expect(books.sent.filter((clientId) => !storm.begun.has(clientId))).toEqual([]);
	for (const handle of ["bia", "caio"]) {
		const copies = books.received[handle] ?? [];
		expect(new Set(copies).size).toBe(copies.length);
		expect(copies).toHaveLength(books.sent.length);
	}
	expect(books.ledgers).toHaveLength(books.sent.length);
	expect(books.ledgers.filter(({ rows, n_total, n_states }) => rows !== 2 || n_total !== 2 || n_states !== 2)).toEqual([]);
	expect(books.miscounted).toEqual([]);
	expect(books.gaps).toEqual([]);
	expect(books.orphans).toBe(0);
}

/** Whoever came back after each crash with their last number heard of each letter exactly once. */
export function expectReceivedOnce(changes: Change[], storm: SendLoad): void {
	expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, at) => at + 1));
	const subjects = changes.flatMap((change) => (change.type === "message" && change.op === "created" && change.data ? [change.data.subject] : []));
	expect(new Set(subjects).size).toBe(subjects.length);
	expect([...subjects].sort()).toEqual([...storm.begun].sort());
}
