import { markReceived } from "#lib/mail/ledger/mark-received";
import { updateMessage } from "#lib/mail/messages/update-message";
import { getThread } from "#lib/mail/threads/get-thread";
import type { SeededRandom } from "../seeded-random";
import type { TeamMember } from "../team/seed-team";
import type { SentLetter } from "./play-script";

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Marks a letter as its readers might have since: older ones are mostly read, some archived or in the trash; many of the newest
 * are delivered but unread, or not delivered yet.
 */
export async function simulateReaders(letter: SentLetter, until: number, random: SeededRandom): Promise<void> {
	const age = until - letter.sentAt;
	for (const reader of letter.readers) {
		const copyId = await findCopy(reader, letter);
		const reachedAt = letter.sentAt + random.between(1, 20) * MINUTE_MS * random.next();
		const readAt = reachedAt + random.between(1, 600) * MINUTE_MS * random.next();
		if (!random.chance(age < DAY_MS ? 0.6 : 0.97) || reachedAt > until) continue;
		await markReceived(reader.id, [copyId], () => Math.round(reachedAt));
		if (!random.chance(age < 3 * DAY_MS ? 0.45 : 0.9) || readAt > until) continue;
		await updateMessage(reader.id, copyId, { read: true, ...otherChanges(age, random) }, () => Math.round(readAt));
	}
}

function otherChanges(age: number, random: SeededRandom): { starred?: true; mailbox?: "archive" | "trash" } {
	return {
		...(random.chance(0.1) ? { starred: true } : {}),
		...(age > 7 * DAY_MS && random.chance(0.35) ? { mailbox: "archive" } : random.chance(0.05) ? { mailbox: "trash" } : {}),
	};
}

/** The reader's copy of the letter just sent: the newest of this sender and time in the thread. */
async function findCopy(reader: TeamMember, { message, sender }: SentLetter): Promise<string> {
	const { items } = await getThread(reader.id, message.threadId);
	const copy = items.findLast((item) => item.from.handle === sender.handle && item.sentAt === message.sentAt);
	if (!copy) throw new Error("a reader does not hold the letter that was sent to them");
	return copy.id;
}
