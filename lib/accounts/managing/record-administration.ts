import type { Session } from "#lib/accounts/sessions/sessions";
import { findSystemAccount, systemAccount } from "#lib/accounts/system-account";
import { listEvents } from "#lib/audit/list-events";
import { recordEvent } from "#lib/audit/record-event";
import type { AdministrationEvent } from "#lib/contracts/security-events";
import type { Page, SecurityEventView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";

/** Who administers: somebody who signed in, or the command line on the server, which is nobody's session. */
export type Administrator = Pick<Session, "id" | "accountId" | "handle" | "address"> | "command_line";

/** The account of the administrators' log. To be asked for before the transaction, since it may have to be made. */
export async function administrationLog(): Promise<AccountId> {
	return (await systemAccount()).id;
}

/** What administrators did, newest first, and guesses at names that nobody has. */
export async function listAdministration(page: { cursor?: string; limit: number }): Promise<Page<SecurityEventView>> {
	const log = await findSystemAccount();
	return log ? listEvents(log, page) : { items: [], nextCursor: null };
}

/** Writes down what an administrator did to an account: in the administrators' log, and in the timeline of the person. */
export async function recordAdministration(
	tx: Tx,
	{ log, by, kind, subject }: { log: AccountId; by: Administrator; kind: AdministrationEvent; subject: { id: AccountId; handle: string } },
	at: number,
): Promise<void> {
	const actorId = by === "command_line" ? null : by.accountId;
	const source = by === "command_line" ? {} : { sessionId: by.id, address: by.address };
	const name = by === "command_line" ? undefined : by.handle;
	await recordEvent(tx, { kind, ownerId: log, actorId, source, detail: { by: name, subject: subject.handle } }, at);
	// Without the address: the person need not know where the administrator sits.
	await recordEvent(tx, { kind, ownerId: subject.id, actorId, source: {}, detail: { by: name } }, at);
}
