"use server";

import { redirect } from "next/navigation";
import type { PasskeySignInInput } from "#lib/contracts/accounts/passkeys";
import type { Result } from "#lib/contracts/result";
import { beginPasskeySignIn, signInWithPasskey } from "#lib/http/session/passkey-session";
import { returnAddress } from "#lib/http/session/return-address";

/** What the browser needs to ask for a passkey. */
export async function beginPasskeySignInAction(): Promise<Result<{ options: object; ticket: string }>> {
	return beginPasskeySignIn();
}

/** Returns only when the passkey is refused; on success redirects to `to`. */
export async function passkeySignInAction(to: string, input: PasskeySignInInput): Promise<Result<never>> {
	const result = await signInWithPasskey(input);
	if (!result.ok) return result;
	redirect(returnAddress(to));
}
