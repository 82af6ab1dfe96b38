import { headers } from "next/headers";
import * as passkeys from "#lib/accounts/passkeys/passkey-sign-in";
import { passkeySignInSchema } from "#lib/contracts/accounts/passkeys";
import type { Result } from "#lib/contracts/result";
import { clientOf, deviceOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { consumeLimit } from "#lib/http/rate-limit";
import { deviceTokenOfBrowser, openBrowserSession } from "./browser-session";
import { forgetTicket, ticketOfBrowser } from "./second-step-cookie";
import { toResult } from "./to-result";

/** Begins a sign-in by a passkey, within the limit of the address. */
export async function beginPasskeySignIn(): Promise<Result<{ options: object; ticket: string }>> {
	return toResult(async () => {
		await consumeLimit("passkey", clientOf(await headers()).network);
		return passkeys.beginPasskeySignIn();
	});
}

/** Signs this browser in by a passkey: alone, or as the second step after the password. */
export async function signInWithPasskey(input: unknown): Promise<Result<Record<string, never>>> {
	return toResult(async () => {
		const client = clientOf(await headers());
		await consumeLimit("signInAddress", client.network);
		const device = { ...deviceOf(client, "web"), deviceToken: await deviceTokenOfBrowser() };
		await openBrowserSession(await passkeys.signInWithPasskey(parseInput(passkeySignInSchema, input), device, await ticketOfBrowser()));
		await forgetTicket();
		return {};
	});
}
