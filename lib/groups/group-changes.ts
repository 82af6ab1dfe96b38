import type { GroupChangeData } from "#lib/contracts/changes/group-change";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { isLeader } from "./access-group";
import { type GroupRow, groupView, MEMBER_COLUMNS, type MemberRow, memberView, SELECT_OWN_GROUPS } from "./group-rows";

/** The id of a `group` change: the group's handle and, where one member changed, that member's. A handle has no slash and is never reused. */
export function changeIdOf(group: string, member: string): string {
	return `${group}/${member}`;
}

/** The data of `group` changes, for groups in which the account has a membership, an invitation or a request. */
export async function readGroupChanges(accountId: AccountId, ids: string[]): Promise<Map<string, GroupChangeData>> {
	const named = ids.map((id) => ({ id, ...partsOf(id) }));
	const groups = await selectGroups(accountId, [...new Set(named.map(({ group }) => group))]);
	const members = [...new Set(named.flatMap(({ member }) => member ?? []))];
	const people = await selectPeople(members);
	const memberships = await selectMemberships([...groups.values()], [...people.values()]);
	const data = new Map<string, GroupChangeData>();
	for (const { id, group: handle, member } of named) {
		const group = groups.get(handle);
		if (!group) continue;
		const person = people.get(member ?? "");
		data.set(id, { ...groupView(group), ...(person ? memberPart(accountId, group, person, memberships.get(`${group.id} ${person.id}`)) : {}) });
	}
	return data;
}

interface Person {
	id: AccountId;
	handle: string;
	name: string;
}

/** The member as the viewer sees it: plain members see members alone, and who is not a member yet sees themselves. */
function memberPart(viewerId: AccountId, group: GroupRow, { id, handle, name }: Person, row: MemberRow | undefined): Pick<GroupChangeData, "member"> {
	if (group.state !== "member" && id !== viewerId) return {};
	if (row && (row.state === "member" || isLeader(group) || id === viewerId)) return { member: memberView({ ...row, name }) };
	return { member: { member: { handle, name, kind: "person" }, role: null, state: null } };
}

function partsOf(id: string): { group: string; member: string | undefined } {
	const [group = "", member] = id.split("/");
	return { group, member };
}

async function selectGroups(accountId: AccountId, handles: string[]): Promise<Map<string, GroupRow>> {
	const list = placeholders(handles);
	const rows = await read().all<GroupRow>(`${SELECT_OWN_GROUPS} AND a.handle IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.handle, row]));
}

async function selectPeople(handles: string[]): Promise<Map<string, Person>> {
	if (handles.length === 0) return new Map();
	const list = placeholders(handles);
	const rows = await read().all<Person>(`SELECT id, handle, name FROM account WHERE handle IN (${list.sql}) AND kind = 'person'`, ...list.values);
	return new Map(rows.map((row) => [row.handle, row]));
}

async function selectMemberships(groups: GroupRow[], people: Person[]): Promise<Map<string, MemberRow>> {
	if (groups.length === 0 || people.length === 0) return new Map();
	const [ofGroups, ofPeople] = [placeholders(groups.map(({ id }) => id)), placeholders(people.map(({ id }) => id))];
	const rows = await read().all<MemberRow & { group_id: AccountId }>(
		`SELECT m.group_id, ${MEMBER_COLUMNS} FROM group_member m WHERE m.group_id IN (${ofGroups.sql}) AND m.account_id IN (${ofPeople.sql})`,
		...ofGroups.values,
		...ofPeople.values,
	);
	return new Map(rows.map((row) => [`${row.group_id} ${row.account_id}`, row]));
}
