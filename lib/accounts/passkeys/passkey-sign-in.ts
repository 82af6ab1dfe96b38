import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	type PublicKeyCredentialRequestOptionsJSON,
	verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { issueOneTimeToken, takeOneTimeToken } from "#lib/accounts/sign-in/one-time-tokens";
import { openSession, type SignedIn, type SigningInDevice } from "#lib/accounts/sign-in/open-session";
import { findTicketAccount } from "#lib/accounts/sign-in/second-step";
import { recordRefusal } from "#lib/accounts/sign-in/sign-in";
import type { PasskeySignInInput } from "#lib/contracts/accounts/passkeys";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import { CEREMONY_MS, relyingParty } from "./relying-party";
import { listTransports } from "./stored-passkey";

/** Begins a sign-in by a passkey. No name is needed, so the answer says nothing about who has one (WebAuthn Level 3, section 14.6.2). */
export async function beginPasskeySignIn(clock: Clock = systemClock): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; ticket: string }> {
	const { rpID } = relyingParty();
	const options = await generateAuthenticationOptions({ rpID, userVerification: "preferred", timeout: CEREMONY_MS });
	const ticket = await issueOneTimeToken("passkey-sign-in", { data: options.challenge, lifetimeMs: CEREMONY_MS }, clock);
	return { options, ticket };
}

interface StoredPasskey {
	account_id: AccountId;
	credential_id: string;
	public_key: Uint8Array;
	sign_count: number;
	transports: string;
}

/**
 * Opens a session by a passkey. Alone it must have asked for a finger, a face or a number; after the password, which the ticket of the
 * second step proves, holding it is enough. Throws `passkey_refused`; a forged answer with a known passkey is written down.
 */
export async function signInWithPasskey(
	{ ticket, response }: PasskeySignInInput,
	device: SigningInDevice,
	secondStep: string | undefined,
	clock: Clock = systemClock,
): Promise<SignedIn> {
	const taken = await write((tx) => takeOneTimeToken(tx, "passkey-sign-in", ticket, clock()));
	if (!taken?.data) throw new PomboError("passkey_refused", "This took too long: start again");
	const stored = await read().get<StoredPasskey>(
		`SELECT p.account_id, p.credential_id, p.public_key, p.sign_count, p.transports FROM passkey p JOIN account a ON a.id = p.account_id
		WHERE p.credential_id = ? AND a.deleted_at IS NULL AND a.state = 'active'`,
		response.id,
	);
	if (!stored) throw new PomboError("passkey_refused");
	const { account_id: accountId } = stored;
	const afterPassword = secondStep !== undefined && (await findTicketAccount(secondStep, clock)) === accountId;
	const counter = await newCounter(response as unknown as AuthenticationResponseJSON, taken.data, stored, !afterPassword);
	const signedIn =
		counter !== null &&
		(await write(async (tx) => {
			// A counter that another sign-in has raised meanwhile is one of a copy.
			const sql = "UPDATE passkey SET sign_count = ?, last_used_at = ? WHERE credential_id = ? AND (sign_count < ? OR (sign_count = 0 AND ? = 0))";
			if ((await tx.run(sql, counter, clock(), stored.credential_id, counter, counter)) === 0) return false;
			if (afterPassword) await takeOneTimeToken(tx, "second-factor", secondStep, clock());
			return openSession(tx, { accountId, device, method: "passkey" }, clock());
		}));
	if (signedIn) return signedIn;
	await recordRefusal("second_factor_failed", accountId, device, clock);
	throw new PomboError("passkey_refused");
}

/** The passkey's counter after this use; null where the answer is not its answer to the challenge. */
async function newCounter(
	response: AuthenticationResponseJSON,
	challenge: string,
	stored: StoredPasskey,
	requireUserVerification: boolean,
): Promise<number | null> {
	const { rpID, origin } = relyingParty();
	// The library throws for a wrong challenge, origin or counter, and answers `verified: false` for a wrong signature.
	const checked = await verifyAuthenticationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: rpID,
		requireUserVerification,
		credential: {
			id: stored.credential_id,
			publicKey: new Uint8Array(stored.public_key),
			counter: stored.sign_count,
			transports: listTransports(stored.transports),
		},
	}).catch(() => null);
	return checked?.verified ? checked.authenticationInfo.newCounter : null;
}
