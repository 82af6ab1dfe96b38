import type { SignUpPolicy } from "#lib/contracts/accounts/sign-up-policies";
import { PomboError } from "#lib/core/errors";
import type { Tx } from "#lib/db/tx";
import { readSiteSettings } from "#lib/site/site-settings";
import { takeInvite } from "./invites/take-invite";

/**
 * Whether a newcomer may make an account now, and in which state it starts: the policy of the site decides, and an invitation, which is used
 * in this transaction. Throws `sign_up_closed`, and `invite_required` where the invitation is missing or not valid.
 */
export async function admit(tx: Tx, invite: string | undefined, now: number): Promise<"active" | "waiting"> {
	const { signUp } = await readSiteSettings(tx);
	if (signUp === "closed") throw new PomboError("sign_up_closed");
	if (invite !== undefined) {
		if (!(await takeInvite(tx, invite, now))) throw new PomboError("invite_required", "This invitation was used already, or its time is over");
		return "active";
	}
	return startOf(signUp);
}

function startOf(signUp: Exclude<SignUpPolicy, "closed">): "active" | "waiting" {
	if (signUp === "invite") throw new PomboError("invite_required");
	return signUp === "approval" ? "waiting" : "active";
}
