import { type AccountId, type DeliveryId, type EmailId, idOf, newId, type SubmissionId } from "#lib/core/ids";

/** With a client-made id, sending again comes to the same submission: its primary key lets only the first one in. */
export function submissionIdOf(senderId: AccountId, clientId: string | undefined): SubmissionId {
	return clientId === undefined ? newId() : idOf("submission", senderId, clientId);
}

const NUMBER_CHARS = 4;

/** The deliveries of a letter bear the id of its sender's copy and a number, so that its ledger is a range of the primary key. */
export function deliveryIdOf(ownEmailId: EmailId, at: number): DeliveryId {
	return `${ownEmailId}${at.toString(32).padStart(NUMBER_CHARS, "0")}` as DeliveryId;
}

/** All deliveries of the letter stand between its bare id and this. A letter, since databases sort signs each in their own way. */
export function afterDeliveriesOf(ownEmailId: EmailId): string {
	return `${ownEmailId}z`;
}
