import type { ComposeMessage } from "#lib/contracts/messages";
import type { PersonView } from "#lib/contracts/views";
import { env } from "#lib/core/env";
import { type MessageId, newId } from "#lib/core/ids";
import { newKey } from "#lib/crypto/seal";
import { sealBody, sealEnvelope } from "./envelope";
import { messageBody, snippetOf } from "./message-body";

/** Seals a message with a new key. Bcc recipients appear nowhere in it. */
export function sealMessage(from: PersonView, content: Pick<ComposeMessage, "subject" | "text" | "html">, audience: Record<"to" | "cc", readonly Addressed[]>) {
	const id = newId<MessageId>();
	const key = newKey();
	const body = messageBody(content);
	const envelope = {
		from,
		to: views(audience.to),
		cc: views(audience.cc),
		subject: content.subject,
		messageId: `<${id}@${env().mailHost}>`,
		snippet: snippetOf(body.text),
	};
	return {
		id,
		key,
		envelope,
		body,
		size: Buffer.byteLength(body.text) + Buffer.byteLength(body.html ?? ""),
		envelopeSealed: sealEnvelope(key, id, envelope),
		bodySealed: sealBody(key, id, body),
	};
}

export type SealedMessage = ReturnType<typeof sealMessage>;

type Addressed = { view: PersonView };

function views(people: readonly Addressed[]): PersonView[] {
	return people.map((person) => person.view);
}
