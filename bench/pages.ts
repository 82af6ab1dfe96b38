import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { seedBulkMailbox } from "../prisma/seed/seed-bulk-mailbox";
import { seedTeam } from "../prisma/seed/seed-team";
import { report } from "./children";
import { SIZES } from "./config";
import { type Comparison, compare } from "./measure-socket";
import { at } from "./send-path";

/** Pages from the large mailbox against the same from the small one. */
export interface Pages {
	first: Comparison;
	deep: Comparison;
	seedSeconds: number;
}

const PERSON = { about: "", locale: "en" as const, timeZone: "UTC" };

async function measurePages(): Promise<Pages> {
	keyring();
	await migrate(env());
	const [writer, small, large] = await seedTeam({
		people: ["writer", "smallbox", "largebox"].map((handle) => ({ handle, name: handle, ...PERSON })),
		hash: async () => "none",
	});
	if (!writer || !small || !large) throw new Error("three people were expected");
	const started = performance.now();
	await seedBulkMailbox(small.id, SIZES.smallMailbox, writer.id);
	await seedBulkMailbox(large.id, SIZES.largeMailbox, writer.id);
	const seedSeconds = (performance.now() - started) / 1000;
	const first = await compareMailboxes(() => undefined, small.id, large.id);
	const [smallKeys, largeKeys] = [await deepKeys(small.id), await deepKeys(large.id)];
	const deep = await compareMailboxes((accountId, turn) => (accountId === small.id ? smallKeys : largeKeys)[turn % smallKeys.length], small.id, large.id);
	await closeDatabase();
	return { first, deep, seedSeconds };
}

async function compareMailboxes(cursorOf: (accountId: AccountId, turn: number) => string | undefined, small: AccountId, large: AccountId): Promise<Comparison> {
	const rounds: { floor: number[]; measured: number[] }[] = [];
	// The first round only warms up.
	for (let round = 0; round <= SIZES.pageRounds; round++) {
		const taken: { floor: number[]; measured: number[] } = { floor: [], measured: [] };
		for (let turn = 0; turn < SIZES.pagesPerRound; turn++) {
			taken.floor.push(await pageMs(small, cursorOf(small, turn)));
			taken.measured.push(await pageMs(large, cursorOf(large, turn)));
		}
		if (round > 0) rounds.push(taken);
	}
	return compare(rounds, (ms) => ms);
}

async function pageMs(accountId: AccountId, cursor: string | undefined): Promise<number> {
	const started = performance.now();
	const { items } = await listMailbox(accountId, { mailbox: "inbox", limit: SIZES.pageSize, cursor });
	const took = performance.now() - started;
	if (items.length !== SIZES.pageSize) throw new Error(`a page of ${items.length} letters`);
	return took;
}

/** Cursors all over the mailbox, down to its last whole page: found by paging through it once. */
async function deepKeys(accountId: AccountId): Promise<string[]> {
	const cursors: string[] = [];
	for (let cursor: string | null | undefined; cursor !== null; ) {
		const page = await listMailbox(accountId, { mailbox: "inbox", limit: SIZES.pageSize, cursor });
		cursor = page.nextCursor;
		if (cursor) cursors.push(cursor);
	}
	return Array.from({ length: SIZES.pagesPerRound }, (_, turn) => at(cursors, Math.floor((cursors.length * (turn + 0.5)) / SIZES.pagesPerRound)));
}

report(await measurePages());
