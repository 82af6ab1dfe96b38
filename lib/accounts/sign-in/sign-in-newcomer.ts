import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import { openSession, type SignedIn, type SigningInDevice } from "./open-session";

/** Opens the first session of an account that was just registered. */
export function signInNewcomer(accountId: AccountId, device: SigningInDevice, clock: Clock = systemClock): Promise<SignedIn> {
	return write((tx) => openSession(tx, { accountId, device, method: "registration" }, clock()));
}
