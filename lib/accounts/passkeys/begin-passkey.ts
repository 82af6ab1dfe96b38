import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { requirePassword } from "#lib/accounts/passwords/require-password";
import type { Session } from "#lib/accounts/sessions/sessions";
import { issueOneTimeToken } from "#lib/accounts/sign-in/one-time-tokens";
import { type Clock, systemClock } from "#lib/core/clock";
import { read } from "#lib/db/store";
import { CEREMONY_MS, relyingParty } from "./relying-party";
import { listTransports } from "./stored-passkey";

/** What a browser needs to make a passkey (WebAuthn Level 3, section 7.1). */
export interface NewPasskeyOptions {
	options: PublicKeyCredentialCreationOptionsJSON;
	/** To be given to `addPasskey` with the browser's answer. */
	ticket: string;
}

/** Begins making a passkey, by the password. Throws `invalid_input` (`wrong_password`). */
export async function beginPasskey({ accountId, handle }: Session, { password }: { password: string }, clock: Clock = systemClock): Promise<NewPasskeyOptions> {
	await requirePassword(accountId, password);
	const { rpID, rpName } = relyingParty();
	const existing = await read().all<{ credential_id: string; transports: string }>(
		"SELECT credential_id, transports FROM passkey WHERE account_id = ?",
		accountId,
	);
	const options = await generateRegistrationOptions({
		rpID,
		rpName,
		userName: handle,
		userDisplayName: handle,
		// Given back at a sign-in without a name: an id that says nothing.
		userID: new TextEncoder().encode(accountId),
		attestationType: "none",
		authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
		excludeCredentials: existing.map((row) => ({ id: row.credential_id, transports: listTransports(row.transports) })),
		timeout: CEREMONY_MS,
	});
	const ticket = await issueOneTimeToken("passkey-new", { accountId, data: options.challenge, lifetimeMs: CEREMONY_MS }, clock);
	return { options, ticket };
}
