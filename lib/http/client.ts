import type { Device } from "#lib/accounts/sessions/sessions";
import { networkOf } from "#lib/core/network-of";

/** Set by server.ts on every request; overwrites a value from the client. */
export const CLIENT_ADDRESS_HEADER = "x-pombo-client";

/** The caller: its network for rate limits, its address and user agent for the list of devices. */
export interface Client {
	address: string;
	network: string;
	userAgent?: string;
}

export function clientOf(headers: Headers): Client {
	const address = headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown";
	return { address, network: networkOf(address), userAgent: headers.get("user-agent") ?? undefined };
}

export function deviceOf(client: Client, kind: Device["kind"]): Device {
	return { kind, userAgent: client.userAgent, address: client.address };
}
