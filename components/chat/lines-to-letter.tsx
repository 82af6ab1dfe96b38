import { newDraft } from "#components/compose/unsent/letter-draft";
import type { MessageView, PersonView } from "#lib/contracts/views";

/** The draft of a letter that quotes lines of a chat, to those of the chat; `heading` names who wrote a line, and when. */
export function linesToLetter(lines: readonly MessageView[], people: readonly PersonView[], heading: (line: MessageView) => string) {
	const text = lines.map((line) => `${heading(line)}\n${line.text}`).join("\n\n");
	return newDraft({ to: people.map((person) => ({ address: person.handle, person })), text: `\n\n${text}` });
}
