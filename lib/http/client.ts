import type { Device } from "#lib/accounts/sessions/sessions";

/** Set by server.ts on every request; overwrites a value from the client. */
export const CLIENT_ADDRESS_HEADER = "x-pombo-client";

/** The caller: its address for rate limits, its user agent for the list of devices. */
export interface Client {
	address: string;
	userAgent?: string;
}

export function clientOf(headers: Headers): Client {
	return { address: headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown", userAgent: headers.get("user-agent") ?? undefined };
}

export function deviceOf(client: Client, kind: Device["kind"]): Device {
	return { kind, userAgent: client.userAgent, address: client.address };
}
