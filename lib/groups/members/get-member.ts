import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { MEMBER_COLUMNS, type MemberRow, memberView } from "#lib/groups/group-rows";

/** A membership as it is now, for who just wrote it: it does not check who asks. Throws `not_found` if it ended since. */
export async function getMember(handle: string, personId: AccountId): Promise<GroupMemberView> {
	const row = await read().get<MemberRow & { name: string }>(
		`SELECT ${MEMBER_COLUMNS}, a.name FROM account g JOIN group_member m ON m.group_id = g.id JOIN account a ON a.id = m.account_id
		WHERE g.handle = ? AND m.account_id = ?`,
		normaliseHandle(handle),
		personId,
	);
	if (!row) throw new PomboError("not_found");
	return memberView(row);
}
