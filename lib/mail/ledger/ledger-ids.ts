import { type AccountId, type DeliveryId, type EmailId, idOf, newId, type SubmissionId } from "#lib/core/ids";

/** Derived from the client's id if there is one: the primary key then refuses a second submission. */
export function submissionIdOf(senderId: AccountId, clientId: string | undefined): SubmissionId {
	return clientId === undefined ? newId() : idOf("submission", senderId, clientId);
}

const INDEX_CHARS = 4;

/** The id of the sender's copy and a number, so that a message's deliveries are a range of the primary key. */
export function deliveryIdOf(ownEmailId: EmailId, at: number): DeliveryId {
	return `${ownEmailId}${at.toString(32).padStart(INDEX_CHARS, "0")}` as DeliveryId;
}

/** What the ids of deliveries to the members of groups begin with, before a number of six digits: they follow those to people by name. */
export function groupDeliveryPrefix(ownEmailId: EmailId): string {
	return `${ownEmailId}g`;
}

/** The upper bound of a message's delivery ids; the copy's id is the lower one. Ends with a letter: databases collate punctuation differently. */
export function afterDeliveriesOf(ownEmailId: EmailId): string {
	return `${ownEmailId}z`;
}
