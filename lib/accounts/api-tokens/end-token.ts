import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import { announceEnded, type Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { SessionId } from "#lib/core/ids";
import { write } from "#lib/db/store";

/** Ends a token at once, with the sockets that were opened by it. Throws `not_found` for one that is not the account's. */
export async function endToken(session: Session, id: string, clock: Clock = systemClock): Promise<void> {
	await write(async (tx) => {
		const [ended] = await tx.all<{ name: string }>("DELETE FROM api_token WHERE id = ? AND account_id = ? RETURNING name", id, session.accountId);
		if (!ended) throw new PomboError("not_found");
		await recordOwnEvent(tx, session, "api_token_ended", clock(), { name: ended.name });
	});
	announceEnded([{ id: id as SessionId }]);
}
