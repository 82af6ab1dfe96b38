import type { GroupView } from "#lib/contracts/groups/group-views";
import type { CreateGroupInput } from "#lib/contracts/groups/groups";
import type { AccountId } from "#lib/core/ids";
import { createGroup } from "#lib/groups/create-group";
import { consumeLimit } from "./rate-limit";

/** Creates a group within a rate limit: each takes an address for good. Throws `rate_limited`. */
export async function limitedCreateGroup(accountId: AccountId, input: CreateGroupInput): Promise<GroupView> {
	await consumeLimit("createGroup", accountId);
	return createGroup(accountId, input);
}
