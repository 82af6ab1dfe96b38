import type { Session } from "#lib/accounts/sessions/sessions";
import type { TokenScope } from "#lib/contracts/accounts/token-scopes";
import { PomboError } from "#lib/core/errors";

/** What a door needs: a scope of a token, or somebody who signed in, for the security of the account. */
export type NeededScope = TokenScope | "sign-in";

/** Throws `insufficient_scope` (RFC 6750, section 3.1) for a token that may not do this; who signed in may do everything. */
export function requireScope({ scopes }: Session, needed: NeededScope): void {
	if (scopes === undefined) return;
	if (needed !== "sign-in" && (scopes.includes("all") || scopes.includes(needed))) return;
	throw new PomboError("insufficient_scope");
}
