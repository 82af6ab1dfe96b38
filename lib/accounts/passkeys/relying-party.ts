import { env } from "#lib/core/env";

/**
 * This site as a relying party of Web Authentication. Passkeys belong to the host name of APP_URL: another host name has none of them,
 * and an IP address can have none at all.
 */
export function relyingParty(): { rpID: string; rpName: string; origin: string } {
	const { hostname, origin } = new URL(env().appUrl);
	return { rpID: hostname, rpName: "Pombo", origin };
}

/** How long a ceremony may take: somebody may have to fetch their key. */
export const CEREMONY_MS = 5 * 60 * 1000;
