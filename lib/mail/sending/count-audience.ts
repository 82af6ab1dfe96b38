import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { findAddressees, handleOf } from "./resolve-addresses";

/**
 * How many people a letter to these addresses would reach, each counted once and without the sender, unless addressed by name.
 * Unknown addresses count nobody; neither does a group that may not be written to, or whose size is not the account's to see.
 */
export async function countAudience(accountId: AccountId, addresses: string[]): Promise<{ people: number }> {
	const { people, groups } = await findAddressees(accountId, addresses);
	const handles = new Set(addresses.map(handleOf));
	const named = [...people.values()].filter(({ view }) => handles.has(view.handle)).map(({ id }) => id);
	const counted = [...groups.values()].filter(({ mayPost, members }) => mayPost && members !== null).map(({ id }) => id);
	if (counted.length === 0) return { people: named.length };
	const [ofGroups, byName] = [placeholders(counted), placeholders([...named, accountId])];
	const row = await read().get<{ members: number | bigint }>(
		`SELECT COUNT(DISTINCT m.account_id) AS members FROM group_member m JOIN account a ON a.id = m.account_id
		WHERE m.group_id IN (${ofGroups.sql}) AND m.state = 'member' AND a.deleted_at IS NULL AND m.account_id NOT IN (${byName.sql})`,
		...ofGroups.values,
		...byName.values,
	);
	return { people: named.length + Number(row?.members ?? 0) };
}
