import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId, SessionId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import { issueOneTimeToken, takeOneTimeToken } from "./one-time-tokens";
import type { SignedIn } from "./open-session";

const TICKET_MS = 60_000;

/** What a server action gives NextAuth, which writes the cookie of a session that is open already. It never leaves the server. */
export function issueCookieTicket({ accountId, sessionId }: SignedIn, clock: Clock = systemClock): Promise<string> {
	return issueOneTimeToken("open-session", { accountId, data: sessionId, lifetimeMs: TICKET_MS }, clock);
}

/** The session of a ticket, which is used up; null where it is not valid. */
export async function takeCookieTicket(ticket: string, clock: Clock = systemClock): Promise<{ accountId: AccountId; sessionId: SessionId } | null> {
	const taken = await write((tx) => takeOneTimeToken(tx, "open-session", ticket, clock()));
	return taken?.accountId && taken.data ? { accountId: taken.accountId, sessionId: taken.data as SessionId } : null;
}
