import { replyRecipients } from "#lib/contracts/reply-recipients";
import { prefixed } from "#lib/contracts/text/subject";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { type Chip, heading, type LetterDraft, newDraft } from "./letter-draft";

export type ReplyKind = "reply" | "replyAll" | "forward";

/**
 * The draft of a reply or forward. A reply to an own letter goes to its recipients. `newest` is when the newest letter that is
 * shown of its thread arrived, if not the letter itself.
 */
export function replyDraft(
	letter: MessageView,
	kind: ReplyKind,
	ownHandle: string,
	prefixes: { re: string; fwd: string; quoted: string },
	newest = letter.receivedAt,
): LetterDraft {
	if (kind === "forward") {
		return newDraft({ subject: prefixed(letter.subject, prefixes.fwd), text: `\n\n${prefixes.quoted}\n${letter.text}` });
	}
	const { to, cc } = replyRecipients(letter, kind, ownHandle);
	const draft = newDraft({
		to: chips(to),
		cc: chips(cc),
		subject: prefixed(letter.subject, prefixes.re),
		inReplyTo: letter.id,
		thread: { id: letter.threadId, newest },
	});
	return { ...draft, begunAs: heading(draft) };
}

function chips(people: PersonView[]): Chip[] {
	return people.map((person) => ({ address: person.handle, person }));
}
