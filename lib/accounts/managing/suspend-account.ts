import { announceEnded, endSessions } from "#lib/accounts/sessions/sessions";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import type { SessionId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import { accessManaged } from "./access-managed";
import { type Administrator, administrationLog, recordAdministration } from "./record-administration";
import { requireOtherAdministrator } from "./require-other-administrator";

/**
 * Suspends a person: every session and socket of theirs ends at once, and they cannot sign in until they are restored. Their letters go
 * on arriving. Idempotent. Throws `not_found`, and `last_administrator`.
 */
export async function suspendAccount(by: Administrator, handle: string, clock: Clock = systemClock): Promise<void> {
	const person = await accessManaged(handle);
	const log = await administrationLog();
	const ended = await write(async (tx) => {
		if (person.admin) await requireOtherAdministrator(tx, person.id);
		const changed = await tx.run("UPDATE account SET state = 'suspended' WHERE id = ? AND state <> 'suspended'", person.id);
		if (changed === 0) return [];
		const sessions = await endSessions(tx, person.id, null, clock());
		const tokens = await tx.all<{ id: SessionId }>("SELECT id FROM api_token WHERE account_id = ?", person.id);
		await recordAdministration(tx, { log, by, kind: "account_suspended", subject: person }, clock());
		return [...sessions, ...tokens];
	});
	announceEnded(ended);
	bus().emit("visibility-changed", person.id);
}

/** Lets a suspended person sign in again, and one who waits for approval for the first time. Idempotent. Throws `not_found`. */
export async function restoreAccount(by: Administrator, handle: string, clock: Clock = systemClock): Promise<void> {
	const person = await accessManaged(handle);
	const log = await administrationLog();
	await write(async (tx) => {
		const changed = await tx.run("UPDATE account SET state = 'active' WHERE id = ? AND state = ? AND state <> 'active'", person.id, person.state);
		const kind = person.state === "waiting" ? "account_approved" : "account_restored";
		if (changed === 1) await recordAdministration(tx, { log, by, kind, subject: person }, clock());
	});
}
