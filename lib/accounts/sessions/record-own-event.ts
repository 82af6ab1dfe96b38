import type { EventDetail } from "#lib/audit/event-detail";
import { recordEvent } from "#lib/audit/record-event";
import type { SecurityEvent } from "#lib/contracts/accounts/security-events";
import type { Tx } from "#lib/db/tx";
import type { Session } from "./sessions";

/** Writes down what somebody who is signed in did to their own account. */
export function recordOwnEvent(tx: Tx, { id, accountId, address }: Session, kind: SecurityEvent, at: number, detail?: EventDetail): Promise<void> {
	return recordEvent(tx, { kind, ownerId: accountId, actorId: accountId, source: { sessionId: id, address }, detail }, at);
}
