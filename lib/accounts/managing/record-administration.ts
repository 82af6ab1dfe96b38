import type { Session } from "#lib/accounts/sessions/sessions";
import { findSystemAccount, systemAccount } from "#lib/accounts/system-account";
import type { EventDetail } from "#lib/audit/event-detail";
import { listEvents } from "#lib/audit/list-events";
import { recordEvent } from "#lib/audit/record-event";
import type { AdministrationEvent, SiteEvent } from "#lib/contracts/accounts/security-events";
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

/** Writes down what an administrator did for the whole site. */
export async function recordForSite(
	tx: Tx,
	{ log, by, kind, detail }: { log: AccountId; by: Administrator; kind: AdministrationEvent | SiteEvent; detail?: EventDetail },
	at: number,
): Promise<void> {
	const own = by === "command_line" ? undefined : by;
	const source = { sessionId: own?.id, address: own?.address };
	await recordEvent(tx, { kind, ownerId: log, actorId: own?.accountId ?? null, source, detail: { by: own?.handle, ...detail } }, at);
}

/** Writes down what an administrator did to an account: in the administrators' log, and in the timeline of the person. */
export async function recordAdministration(
	tx: Tx,
	{ log, by, kind, subject }: { log: AccountId; by: Administrator; kind: AdministrationEvent; subject: { id: AccountId; handle: string } },
	at: number,
): Promise<void> {
	await recordForSite(tx, { log, by, kind, detail: { subject: subject.handle } }, at);
	const own = by === "command_line" ? undefined : by;
	// Without the address: the person need not know where the administrator sits.
	await recordEvent(tx, { kind, ownerId: subject.id, actorId: own?.accountId ?? null, source: {}, detail: { by: own?.handle } }, at);
}
