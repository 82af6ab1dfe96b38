import { composeMessageSchema } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { sendMessage } from "#lib/mail/sending/send-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { addressLetter, fillScript } from "./fill-script";
import type { LetterScript } from "./letter-script";
import type { TeamMember } from "./seed-team";
import type { SeededRandom } from "./seeded-random";

const HOUR_MS = 60 * 60 * 1000;

/** A sent letter and its recipients. */
export interface SentLetter {
	/** The sender's copy. */
	message: MessageView;
	sender: TeamMember;
	readers: TeamMember[];
	sentAt: number;
}

/** A letter to send at a given time, so that the letters of all conversations can be sent in the order of time. */
export interface PlannedLetter {
	at: number;
	send: () => Promise<SentLetter>;
}

/** Plans a conversation: senders, times and texts. Each reply refers to the newest letter of the thread that its sender holds. */
export function planScript(script: LetterScript, team: readonly TeamMember[], startsAt: number, random: SeededRandom): PlannedLetter[] {
	const { subject, letters } = fillScript(script, random);
	const people = random.some(team, script.people + 1);
	let at = startsAt;
	let threadId: string | undefined;
	let previous: TeamMember | undefined;
	return letters.map((text, turn) => {
		const sender = people[turn % people.length] as TeamMember;
		const readers = people.filter((person) => person !== sender);
		const answered = previous ?? readers[0];
		const to = readers.filter((person) => person === answered || (turn === 0 && script.people <= 2));
		previous = sender;
		if (turn > 0) at += Math.round(random.between(1, 30) * HOUR_MS * random.next()) + 5 * 60 * 1000;
		const sentAt = at;
		const send = async (): Promise<SentLetter> => {
			const letter = composeMessageSchema.parse({
				to: to.map((person) => person.handle),
				cc: readers.filter((person) => !to.includes(person)).map((person) => person.handle),
				subject: turn === 0 ? subject : `Re: ${subject}`,
				text: addressLetter(text, sender.name, answered?.name ?? ""),
				inReplyTo: threadId ? await newestCopy(sender, threadId) : undefined,
			});
			const message = await sendMessage(sender.id, letter, () => sentAt);
			threadId = message.threadId;
			return { message, sender, readers, sentAt };
		};
		return { at: sentAt, send };
	});
}

/** The id of the person's newest copy in the thread. */
async function newestCopy(person: TeamMember, threadId: string): Promise<string | undefined> {
	return (await getThread(person.id, threadId)).items.at(-1)?.id;
}
