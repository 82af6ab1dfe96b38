import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { MakeTokenInput } from "#lib/contracts/accounts/api-tokens";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { newId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { newApiToken } from "#lib/crypto/tokens";
import { write } from "#lib/db/store";

/**
 * A token for a program of the person's own, returned this once; only its hash is stored. Throws `invalid_input` for an end that is past,
 * and `too_many_tokens`.
 */
export async function makeToken(
	session: Session,
	{ name, scopes, expiresAt }: MakeTokenInput,
	clock: Clock = systemClock,
): Promise<{ id: string; token: string }> {
	const { accountId } = session;
	const ends = expiresAt === undefined ? null : Date.parse(expiresAt);
	if (ends !== null && ends <= clock()) {
		throw new PomboError("invalid_input", undefined, { errors: [{ path: "expiresAt", code: "past", message: "Choose a time that is still to come" }] });
	}
	const { token, hash } = newApiToken();
	const id = newId(clock());
	await write(async (tx) => {
		const row = await tx.get<{ count: number }>("SELECT COUNT(*) AS count FROM api_token WHERE account_id = ?", accountId);
		if ((row?.count ?? 0) >= LIMITS.apiTokensMax) throw new PomboError("too_many_tokens");
		const columns = ["id", "account_id", "hash", "name", "scopes", "created_at", "expires_at"];
		await tx.insert("api_token", columns, [[id, accountId, hash, name, scopes.join(","), clock(), ends]]);
		await recordOwnEvent(tx, session, "api_token_made", clock(), { name, scopes: scopes.join(",") });
	});
	return { id, token };
}
