import type { PersonView } from "#lib/contracts/views";
import type { EmailId, MessageId } from "#lib/core/ids";
import { sealJson, unsealJson } from "#lib/crypto/message-keys";

/** The header fields of a message and its snippet. Sealed with the message key. */
export interface Envelope {
	from: PersonView;
	to: PersonView[];
	cc: PersonView[];
	subject: string;
	/** RFC 5322, section 3.6.4. */
	messageId: string;
	snippet: string;
}

export interface Body {
	text: string;
	html?: string;
}

export function sealEnvelope(key: Uint8Array, id: MessageId, envelope: Envelope): Buffer {
	return sealJson(key, envelope, "message", id, "envelope_sealed");
}

export function openEnvelope(key: Uint8Array, id: MessageId, sealed: Uint8Array): Envelope {
	return unsealJson(key, sealed, "message", id, "envelope_sealed");
}

export function sealBody(key: Uint8Array, id: MessageId, body: Body): Buffer {
	return sealJson(key, body, "message", id, "body_sealed");
}

export function openBody(key: Uint8Array, id: MessageId, sealed: Uint8Array): Body {
	return unsealJson(key, sealed, "message", id, "body_sealed");
}

/** Bcc belongs to the sender's copy alone: it is sealed into that row, never into the shared message. */
export function sealBcc(key: Uint8Array, id: EmailId, bcc: PersonView[]): Buffer {
	return sealJson(key, bcc, "email", id, "bcc_sealed");
}

export function openBcc(key: Uint8Array, id: EmailId, sealed: Uint8Array): PersonView[] {
	return unsealJson(key, sealed, "email", id, "bcc_sealed");
}
