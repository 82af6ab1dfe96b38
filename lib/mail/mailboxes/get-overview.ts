import { getProfile } from "#lib/accounts/profiles/get-profile";
import { readPosition } from "#lib/changes/read-changes";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { CountsView, ProfileView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listInvitations } from "#lib/groups/list-groups";
import { getCounts } from "./get-counts";

/** The initial state of a signed-in page. The number is read first: anything newer is applied again as a change, harmlessly. */
export async function getOverview(accountId: AccountId): Promise<{ seq: number; counts: CountsView; profile: ProfileView; invitations: GroupView[] }> {
	const { modseq } = await readPosition(accountId);
	const [counts, profile, { items: invitations }] = await Promise.all([
		getCounts(accountId),
		getProfile(accountId),
		listInvitations(accountId, { limit: LIMITS.pageMax }),
	]);
	return { seq: modseq, counts, profile, invitations };
}
