import { composeMessageSchema } from "#lib/contracts/messages";
import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { updateMessages } from "#lib/mail/messages/update-message";
import { sendMessage } from "#lib/mail/sending/send-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { listThreads } from "#lib/mail/threads/list-threads";
import { updateThreads } from "#lib/mail/threads/update-threads";
import { seedBulkMailbox } from "../prisma/seed/bulk/seed-bulk-mailbox";
import { seedTeam } from "../prisma/seed/team/seed-team";
import { report } from "./children";
import { SIZES } from "./config";
import { type Comparison, compare } from "./measure-socket";
import { at } from "./send-path";

/** Pages from the large mailbox against the same from the small one. */
export interface Pages {
	first: Comparison;
	deep: Comparison;
	/** Pages of conversations, anywhere. */
	conversations: Comparison;
	/** Marking a conversation of MARKED_LETTERS letters, against marking one letter. */
	marking: Comparison;
	seedSeconds: number;
}

const MARKED_LETTERS = 100;

/** Lists one page of an inbox. */
type ListPage = (accountId: AccountId, cursor: string | undefined) => Promise<{ items: readonly unknown[]; nextCursor: string | null }>;
const listLetters: ListPage = (accountId, cursor) => listMailbox(accountId, { mailbox: "inbox", limit: SIZES.pageSize, cursor });
const listConversations: ListPage = (accountId, cursor) => listThreads(accountId, { mailbox: "inbox", limit: SIZES.pageSize, cursor });

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
	const first = await compareMailboxes(listLetters, () => undefined, small.id, large.id);
	const deep = await compareAnywhere(listLetters, small.id, large.id);
	const conversations = await compareAnywhere(listConversations, small.id, large.id);
	const marking = await compareMarking(writer.id, small);
	await closeDatabase();
	return { first, deep, conversations, marking, seedSeconds };
}

async function compareAnywhere(list: ListPage, small: AccountId, large: AccountId): Promise<Comparison> {
	const [smallKeys, largeKeys] = [await deepKeys(list, small), await deepKeys(list, large)];
	return compareMailboxes(list, (accountId, turn) => (accountId === small ? smallKeys : largeKeys)[turn % smallKeys.length], small, large);
}

/** Marks a letter and a conversation read and unread, in turns. */
async function compareMarking(writerId: AccountId, reader: { id: AccountId; handle: string }): Promise<Comparison> {
	const send = (inReplyTo?: string) =>
		sendMessage(writerId, composeMessageSchema.parse({ to: [reader.handle], subject: "Marked", text: "Some words.", inReplyTo }));
	const begun = await send();
	for (let letters = 1; letters < MARKED_LETTERS; letters++) await send(begun.id);
	const single = await send();
	const [letter] = (await getThread(reader.id, single.threadId)).items;
	const rounds: { floor: number[]; measured: number[] }[] = [];
	for (let round = 0; round <= SIZES.pageRounds; round++) {
		const taken: { floor: number[]; measured: number[] } = { floor: [], measured: [] };
		for (let turn = 0; turn < MARKINGS_PER_ROUND; turn++) {
			const read = turn % 2 === 0;
			taken.floor.push(await timed(() => updateMessages(reader.id, { ids: [letter?.id ?? ""], update: { read } })));
			taken.measured.push(await timed(() => updateThreads(reader.id, { ids: [begun.threadId], update: { read, from: "inbox" } })));
		}
		if (round > 0) rounds.push(taken);
	}
	return compare(rounds, (ms) => ms);
}

const MARKINGS_PER_ROUND = 20;

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

async function compareMailboxes(
	list: ListPage,
	cursorOf: (accountId: AccountId, turn: number) => string | undefined,
	small: AccountId,
	large: AccountId,
): Promise<Comparison> {
	const rounds: { floor: number[]; measured: number[] }[] = [];
	// The first round only warms up.
	for (let round = 0; round <= SIZES.pageRounds; round++) {
		const taken: { floor: number[]; measured: number[] } = { floor: [], measured: [] };
		for (let turn = 0; turn < SIZES.pagesPerRound; turn++) {
			taken.floor.push(await pageMs(list, small, cursorOf(small, turn)));
			taken.measured.push(await pageMs(list, large, cursorOf(large, turn)));
		}
		if (round > 0) rounds.push(taken);
	}
	return compare(rounds, (ms) => ms);
}

async function pageMs(list: ListPage, accountId: AccountId, cursor: string | undefined): Promise<number> {
	const started = performance.now();
	const { items } = await list(accountId, cursor);
	const took = performance.now() - started;
	if (items.length !== SIZES.pageSize) throw new Error(`a page of ${items.length} rows`);
	return took;
}

/** Cursors all over the mailbox, down to its last whole page: found by paging through it once. */
async function deepKeys(list: ListPage, accountId: AccountId): Promise<string[]> {
	const cursors: string[] = [];
	for (let cursor: string | undefined, more = true; more; ) {
		const page = await list(accountId, cursor);
		cursor = page.nextCursor ?? undefined;
		more = cursor !== undefined;
		if (cursor) cursors.push(cursor);
	}
	return Array.from({ length: SIZES.pagesPerRound }, (_, turn) => at(cursors, Math.floor((cursors.length * (turn + 0.5)) / SIZES.pagesPerRound)));
}

report(await measurePages());
