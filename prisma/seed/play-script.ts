import { composeMessageSchema } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { sendMessage } from "#lib/mail/sending/send-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { addressLetter, fillScript } from "./fill-script";
import type { LetterScript } from "./letter-script";
import type { TeamMember } from "./seed-team";
import type { SeededRandom } from "./seeded-random";

const HOUR_MS = 60 * 60 * 1000;

/** A letter that went out, and who was written to. */
export interface SentLetter {
	/** The sender's own copy. */
	message: MessageView;
	sender: TeamMember;
	readers: TeamMember[];
	sentAt: number;
}

/** A conversation to come, with everything decided but the sending: letters of all conversations go out in the order of time. */
export interface PlannedLetter {
	at: number;
	send: () => Promise<SentLetter>;
}

/** Decides who talks, when, and in which words. Those who hold a letter answer it in its thread. */
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
				inReplyTo: threadId ? await lastHeld(sender, threadId) : undefined,
			});
			const message = await sendMessage(sender.id, letter, () => sentAt);
			threadId = message.threadId;
			return { message, sender, readers, sentAt };
		};
		return { at: sentAt, send };
	});
}

/** The newest letter of the thread that this person holds, by the id of their own copy. */
async function lastHeld(person: TeamMember, threadId: string): Promise<string | undefined> {
	return (await getThread(person.id, threadId)).items.at(-1)?.id;
}
