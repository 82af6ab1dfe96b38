import { type Clock, systemClock } from "#lib/core/clock";
import { read } from "#lib/db/store";
import { readSiteSettings } from "#lib/site/site-settings";
import { findInvite } from "./invites/take-invite";

/** What the sign-up page offers: a form, a form whose account waits for approval, or why there is none. */
export type SignUpOffer = "open" | "approval" | "invite" | "spent" | "closed";

/** The offer for a visitor with this invitation. On a site without an account it is always open. */
export async function findSignUp(invite: string | null, clock: Clock = systemClock): Promise<SignUpOffer> {
	const first = await read().get("SELECT 1 FROM setting WHERE key = 'administrator'");
	if (!first) return "open";
	const { signUp } = await readSiteSettings(read());
	if (signUp === "closed") return "closed";
	if (invite !== null) return (await findInvite(read(), invite, clock())) ? "open" : "spent";
	return signUp;
}
