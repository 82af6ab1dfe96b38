import { endTrust } from "#lib/accounts/sign-in/devices";
import { type Clock, systemClock } from "#lib/core/clock";
import { write } from "#lib/db/store";
import { accessManaged } from "./access-managed";
import { type Administrator, administrationLog, recordAdministration } from "./record-administration";

/** Removes every second factor of a person who lost them: the app, the passkeys, the recovery codes and the trust in devices. Throws `not_found`. */
export async function resetFactors(by: Administrator, handle: string, clock: Clock = systemClock): Promise<void> {
	const person = await accessManaged(handle);
	const log = await administrationLog();
	await write(async (tx) => {
		for (const table of ["totp", "passkey", "recovery_code"]) await tx.run(`DELETE FROM ${table} WHERE account_id = ?`, person.id);
		await endTrust(tx, person.id);
		await recordAdministration(tx, { log, by, kind: "factors_reset", subject: person }, clock());
	});
}
