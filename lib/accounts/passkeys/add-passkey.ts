import { type RegistrationResponseJSON, type VerifiedRegistrationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { listFactors, needsSecondFactor } from "#lib/accounts/factors/list-factors";
import { newRecoveryCodes, replaceRecoveryCodes } from "#lib/accounts/factors/recovery-codes";
import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import { takeOneTimeToken } from "#lib/accounts/sign-in/one-time-tokens";
import type { AddPasskeyInput } from "#lib/contracts/accounts/passkeys";
import type { PasskeyView } from "#lib/contracts/views";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { newId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { write } from "#lib/db/store";
import { relyingParty } from "./relying-party";

/**
 * Stores a passkey that the browser made. With the first second factor of an account come ten recovery codes, returned this once. Throws
 * `passkey_refused` where the answer is not one to this site's challenge, and `too_many_passkeys`.
 */
export async function addPasskey(
	session: Session,
	{ ticket, response, name }: AddPasskeyInput,
	clock: Clock = systemClock,
): Promise<{ passkey: PasskeyView; recoveryCodes?: string[] }> {
	const { accountId } = session;
	// The challenge is used up whatever the answer is.
	const taken = await write((tx) => takeOneTimeToken(tx, "passkey-new", ticket, clock()));
	if (taken?.accountId !== accountId || !taken.data) throw new PomboError("passkey_refused", "This took too long: start again");
	const { credential, credentialBackedUp } = await verified(response as unknown as RegistrationResponseJSON, taken.data);
	const id = newId(clock());
	const recoveryCodes = newRecoveryCodes();
	const isFirst = await write(async (tx) => {
		const factors = await listFactors(tx, accountId);
		if (factors.passkeys >= LIMITS.passkeysMax) throw new PomboError("too_many_passkeys");
		const known = await tx.get("SELECT 1 FROM passkey WHERE credential_id = ?", credential.id);
		if (known) throw new PomboError("passkey_refused", "This passkey is known already");
		await tx.insert(
			"passkey",
			["id", "account_id", "credential_id", "public_key", "sign_count", "transports", "name", "backed_up", "created_at"],
			[
				[
					id,
					accountId,
					credential.id,
					Buffer.from(credential.publicKey),
					credential.counter,
					(credential.transports ?? []).join(","),
					name,
					credentialBackedUp,
					clock(),
				],
			],
		);
		const first = !needsSecondFactor(factors);
		if (first) await replaceRecoveryCodes(tx, accountId, recoveryCodes);
		await recordOwnEvent(tx, session, "passkey_added", clock(), { name });
		return first;
	});
	return { passkey: { id, name, createdAt: toIso(clock()), backedUp: credentialBackedUp }, ...(isFirst ? { recoveryCodes } : {}) };
}

async function verified(response: RegistrationResponseJSON, challenge: string): Promise<NonNullable<VerifiedRegistrationResponse["registrationInfo"]>> {
	const { rpID, origin } = relyingParty();
	// The library throws for a wrong challenge or origin, and answers `verified: false` for a wrong signature.
	const checked = await verifyRegistrationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: rpID,
		requireUserVerification: false,
	}).catch(() => null);
	if (!checked?.verified || !checked.registrationInfo) throw new PomboError("passkey_refused");
	return checked.registrationInfo;
}
