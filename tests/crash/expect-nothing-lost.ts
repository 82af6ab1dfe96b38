import path from "node:path";
import { expect } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import type { SendLoad } from "./send-load";
import { readStoredState } from "./stored-state";

/** No acknowledged message is missing or doubled, and every counter matches the rows. */
export function expectNothingLost(dataDir: string, load: SendLoad): void {
	const stored = readStoredState(path.join(dataDir, "pombo.db"));
	expect(stored.integrity).toBe("ok");
	expect(new Set(stored.sent).size).toBe(stored.sent.length);
	expect([...load.acknowledged.keys()].filter((clientId) => !stored.sent.includes(clientId))).toEqual([]);
	expect(stored.sent.filter((clientId) => !load.started.has(clientId))).toEqual([]);
	for (const handle of ["bia", "caio"]) {
		const copies = stored.received[handle] ?? [];
		expect(new Set(copies).size).toBe(copies.length);
		expect(copies).toHaveLength(stored.sent.length);
	}
	expect(stored.ledgers).toHaveLength(stored.sent.length);
	expect(stored.ledgers.filter(({ rows, n_total, n_states }) => rows !== 2 || n_total !== 2 || n_states !== 2)).toEqual([]);
	expect(stored.miscounted).toEqual([]);
	expect(stored.gaps).toEqual([]);
	expect(stored.orphans).toBe(0);
}

/** A client that followed again after each crash from its last number received each message exactly once. */
export function expectReceivedOnce(changes: Change[], load: SendLoad): void {
	expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, at) => at + 1));
	const subjects = changes.flatMap((change) => (change.type === "message" && change.op === "created" && change.data ? [change.data.subject] : []));
	expect(new Set(subjects).size).toBe(subjects.length);
	expect([...subjects].sort()).toEqual([...load.started].sort());
}
