import { getProfile } from "#lib/accounts/profiles/get-profile";
import { readPosition } from "#lib/changes/read-changes";
import type { CountsView, ProfileView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { getCounts } from "./get-counts";

/** What a signed-in page starts from. The number is read first: whatever is newer comes again as a change, harmlessly. */
export async function getOverview(accountId: AccountId): Promise<{ seq: number; counts: CountsView; profile: ProfileView }> {
	const { modseq } = await readPosition(accountId);
	return { seq: modseq, counts: await getCounts(accountId), profile: await getProfile(accountId) };
}
