import { acceptCode } from "#lib/accounts/factors/accept-code";
import type { SecondStepInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import { findOneTimeToken, issueOneTimeToken, takeOneTimeToken } from "./one-time-tokens";
import type { SignedIn, SigningInDevice } from "./open-session";
import { openWithCode, recordRefusal, wrongSignInCode } from "./sign-in";

const TICKET_MS = 10 * 60 * 1000;

/** What a browser holds between the password and the code. It is no session: it opens nothing but the second step. */
export function issueTicket(accountId: AccountId, clock: Clock = systemClock): Promise<string> {
	return issueOneTimeToken("second-factor", { accountId, lifetimeMs: TICKET_MS }, clock);
}

/** The account whose second step a ticket is for; null where it is unknown, used or expired. */
export async function findTicketAccount(ticket: string, clock: Clock = systemClock): Promise<AccountId | null> {
	return (await findOneTimeToken("second-factor", ticket, clock))?.accountId ?? null;
}

/** The same. Throws `sign_in_expired`. */
export async function accountOfTicket(ticket: string, clock: Clock = systemClock): Promise<AccountId> {
	const accountId = await findTicketAccount(ticket, clock);
	if (!accountId) throw new PomboError("sign_in_expired");
	return accountId;
}

/**
 * The second step of a sign-in in a browser. A wrong code leaves the ticket for another try; a right one uses both up in the transaction
 * that opens the session. Throws `sign_in_expired`, and `invalid_credentials` (`wrong_code`), which is written down.
 */
export async function finishSignIn(
	{ ticket, code, trustDevice }: SecondStepInput & { ticket: string },
	device: SigningInDevice,
	clock: Clock = systemClock,
): Promise<SignedIn> {
	const accountId = await accountOfTicket(ticket, clock);
	const signedIn = await write(async (tx) => {
		const kind = await acceptCode(tx, accountId, code, clock());
		if (!kind) return null;
		if (!(await takeOneTimeToken(tx, "second-factor", ticket, clock()))) throw new PomboError("sign_in_expired");
		return openWithCode(tx, { accountId, device, kind, trustDevice }, clock());
	});
	if (signedIn) return signedIn;
	await recordRefusal("second_factor_failed", accountId, device, clock);
	throw wrongSignInCode();
}
