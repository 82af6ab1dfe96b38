import { composeMessageSchema } from "#lib/contracts/messages";
import type { MessageView } from "#lib/contracts/views";
import { sendMessage } from "#lib/mail/sending/send-message";
import { getThread } from "#lib/mail/threads/get-thread";
import type { SeededRandom } from "../seeded-random";
import type { TeamGroup } from "../team/seed-groups";
import type { TeamMember } from "../team/seed-team";
import { addressLetter, fillScript } from "./fill-script";
import type { ConversationText, LetterScript } from "./letter-script";

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

/** Plans a conversation among some of the team. */
export function planScript(script: LetterScript, team: readonly TeamMember[], startsAt: number, random: SeededRandom): PlannedLetter[] {
	const people = random.some(team, script.people + 1);
	const isAddressed = (person: TeamMember, answered: TeamMember | undefined, turn: number) => person === answered || (turn === 0 && people.length <= 3);
	const addressesOf = (readers: TeamMember[], answered: TeamMember | undefined, turn: number) => ({
		to: readers.filter((person) => isAddressed(person, answered, turn)).map(({ handle }) => handle),
		cc: readers.filter((person) => !isAddressed(person, answered, turn)).map(({ handle }) => handle),
	});
	return planLetters(script, { people, writers: people, addressesOf }, startsAt, random);
}

/** Plans a conversation of a group, to which some of its members write. */
export function planGroupScript(script: ConversationText, { handle, members }: TeamGroup, startsAt: number, random: SeededRandom): PlannedLetter[] {
	const writers = random.some(members, script.letters.length);
	return planLetters(script, { people: members, writers, addressesOf: () => ({ to: [handle], cc: [] }) }, startsAt, random);
}

interface Cast {
	people: TeamMember[];
	/** Who writes, in turns. */
	writers: TeamMember[];
	addressesOf: (readers: TeamMember[], answered: TeamMember | undefined, turn: number) => { to: string[]; cc: string[] };
}

/** Senders, times and texts. Each reply refers to the newest letter of the thread that its sender holds. */
function planLetters(script: ConversationText, { people, writers, addressesOf }: Cast, startsAt: number, random: SeededRandom): PlannedLetter[] {
	const { subject, letters } = fillScript(script, random);
	let at = startsAt;
	let threadId: string | undefined;
	let previous: TeamMember | undefined;
	return letters.map((text, turn) => {
		const sender = writers[turn % writers.length] as TeamMember;
		const readers = people.filter((person) => person !== sender);
		const answered = previous ?? readers[0];
		previous = sender;
		if (turn > 0) at += Math.round(random.between(1, 30) * HOUR_MS * random.next()) + 5 * 60 * 1000;
		const sentAt = at;
		const send = async (): Promise<SentLetter> => {
			const letter = composeMessageSchema.parse({
				...addressesOf(readers, answered, turn),
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
