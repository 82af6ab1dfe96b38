import type { Session } from "#lib/accounts/sessions/sessions";
import { consumeLimit, resetLimit } from "#lib/http/rate-limit";

/** Runs what asks for the password or a code again, within the limit on guessing them. Throws `rate_limited`, and what `work` throws. */
export async function withinPasswordLimit<T>(session: Session, work: () => Promise<T>): Promise<T> {
	await consumeLimit("reauthentication", session.accountId);
	const done = await work();
	await resetLimit("reauthentication", session.accountId);
	return done;
}
