import type { AuthenticatorTransport } from "@simplewebauthn/server";

/** As they are stored, separated by commas. */
export function listTransports(stored: string): AuthenticatorTransport[] {
	return stored.split(",").filter((transport) => transport !== "") as AuthenticatorTransport[];
}
