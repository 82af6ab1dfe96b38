import { test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import type { FilingMailbox } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { editContent } from "#lib/mail/edits/edit-content";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { updateMessage } from "#lib/mail/messages/update-message";
import { react } from "#lib/mail/reactions/react";
import { retryMessage } from "#lib/mail/sending/retry-message";
import { seededRandom } from "../../../prisma/seed/seeded-random";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { deleteThread } from "./delete-thread";
import { listThreads } from "./list-threads";
import { restoreLetters, updateThreads } from "./update-threads";

/** `POMBO_RANDOM_ACTS=10000 npx vitest run lib/mail/threads/random-acts.test.ts` runs a long plan. */
const ACTS = Number(process.env.POMBO_RANDOM_ACTS ?? 300);
const SEED = Number(process.env.POMBO_RANDOM_SEED ?? 1);
const MAILBOXES: FilingMailbox[] = ["inbox", "archive", "trash", "spam"];

const unlessCode =
	(...codes: string[]) =>
	(error: { code?: string }) => {
		if (!codes.includes(error.code ?? "")) throw error;
	};
/** One who is none of the chat's people. */
const unlessNotFound = unlessCode("not_found");
/** Somebody else's letter, one that was taken back, or one with too many versions. */
const unlessRefused = unlessCode("not_found", "taken_back", "too_many_versions", "too_late");

onBothDatabases("random acts on letters and conversations", (site) => {
	test(
		"leave lists and counters as a recount gives them",
		async () => {
			const random = seededRandom(SEED);
			const pick = <Item>(items: readonly Item[]): Item | undefined => (items.length > 0 ? random.pick(items) : undefined);
			const handles = ["ana", "bia", "caio"];
			const people = await site.people("ana", "bia", "caio");
			const letters = async (account: AccountId) => [
				...(await site.list(account, "all")),
				...(await site.list(account, "trash")),
				...(await site.list(account, "spam")),
				...(await site.list(account, "chats")),
			];
			const chats = await Promise.all([["bia"], ["caio"], ["bia", "caio"], ["ana"]].map((others) => openChat(people[0], { with: others })));
			const threads = async (account: AccountId) => {
				const pages = await Promise.all([...MAILBOXES, "sent" as const, "chats" as const].map((mailbox) => listThreads(account, { mailbox, limit: 100 })));
				return [...new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))];
			};
			const acts = {
				write: async (account: AccountId) => {
					const replied = random.chance(0.6) ? pick(await letters(account)) : undefined;
					const to = handles.filter(() => random.chance(0.5));
					await site.letter(account, to.length > 0 ? to : "ana", { inReplyTo: replied?.id });
				},
				sayInChat: async (account: AccountId) => {
					const chat = pick(chats)?.thread.id ?? "";
					await sendInThread(account, chat, { text: `line ${random.next()}`, attachments: [] }, site.clock).catch(unlessNotFound);
				},
				edit: async (account: AccountId) => {
					const letter = pick(await letters(account));
					if (letter) await editContent(account, letter.id, { text: `edited ${random.next()}` }, site.clock).catch(unlessRefused);
				},
				react: async (account: AccountId) => {
					const letter = pick(await letters(account));
					if (letter) await react(account, letter.id, random.pick(["👍", "❤️", "🎉"]), random.chance(0.7)).catch(unlessRefused);
				},
				updateLetter: async (account: AccountId) => {
					const letter = pick(await letters(account));
					if (letter)
						await updateMessage(account, letter.id, {
							read: random.chance(0.5),
							starred: random.chance(0.3),
							...(random.chance(0.5) ? { mailbox: pick(MAILBOXES) } : {}),
						});
				},
				updateThreads: async (account: AccountId) => {
					const ids = (await threads(account)).filter(() => random.chance(0.3)).slice(0, 5);
					if (ids.length === 0) return;
					const places = await updateThreads(account, {
						ids,
						update: { read: random.chance(0.7), ...(random.chance(0.6) ? { mailbox: pick(MAILBOXES) } : {}), muted: random.chance(0.2) },
					});
					if (random.chance(0.3)) await restoreLetters(account, places);
				},
				deleteLetter: async (account: AccountId) => {
					const letter = pick(await letters(account));
					if (letter) await deleteMessage(account, letter.id);
				},
				deleteThread: async (account: AccountId) => {
					const id = pick(await threads(account));
					if (id && random.chance(0.3)) await deleteThread(account, id);
				},
				block: async (account: AccountId) => {
					const handle = pick(handles.filter((_, at) => people[at] !== account));
					if (handle) await (random.chance(0.5) ? blockPerson : unblockPerson)(account, handle);
				},
				retry: async (account: AccountId) => {
					const failed = (await letters(account)).filter(({ deliveries }) => deliveries?.failed);
					const letter = pick(failed);
					if (letter) await retryMessage(account, letter.id, site.clock);
				},
			};
			for (let act = 1; act <= ACTS; act++) {
				const account = pick(people) as AccountId;
				await pick(Object.values(acts))?.(account);
				if (act % 50 === 0) await expectRecountAgrees();
			}
			await expectRecountAgrees();
		},
		ACTS * 100 + 20_000,
	);
});
