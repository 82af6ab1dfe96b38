import { insertOneTimeToken } from "#lib/accounts/sign-in/one-time-tokens";
import { type Clock, systemClock } from "#lib/core/clock";
import { env } from "#lib/core/env";
import { newSecret } from "#lib/crypto/tokens";
import { write } from "#lib/db/store";
import { accessManaged } from "./access-managed";
import { type Administrator, administrationLog, recordAdministration } from "./record-administration";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A link by which a person sets a new password, once and within a day; a link made before ends. Whoever has it needs no password, so it is
 * to be handed over safely. A second factor of the account is still asked for at the next sign-in. Throws `not_found`.
 */
export async function makeResetLink(by: Administrator, handle: string, clock: Clock = systemClock): Promise<{ url: string }> {
	const person = await accessManaged(handle);
	const log = await administrationLog();
	const { token, hash } = newSecret();
	await write(async (tx) => {
		await tx.run("DELETE FROM one_time_token WHERE kind = 'reset-password' AND account_id = ?", person.id);
		await insertOneTimeToken(tx, "reset-password", hash, { accountId: person.id, lifetimeMs: DAY_MS }, clock());
		await recordAdministration(tx, { log, by, kind: "reset_link_made", subject: person }, clock());
	});
	// After the #: browsers do not send it, so it reaches no log of a proxy.
	return { url: `${env().appUrl}/reset#${token}` };
}
