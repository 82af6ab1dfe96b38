import type { GroupRole } from "#lib/contracts/groups/group-policies";
import { createGroupSchema } from "#lib/contracts/groups/groups";
import type { Clock } from "#lib/core/clock";
import { createGroup } from "#lib/groups/create-group";
import { putMember } from "#lib/groups/members/put-member";
import { DEMO_GROUPS, type DemoGroup } from "./demo-groups";
import type { TeamMember } from "./seed-team";

/** A group and its members, who write to it. */
export interface TeamGroup {
	handle: string;
	members: TeamMember[];
}

/** Makes the demo team's groups, with their roles, and with those who are invited to them or ask to join. */
export async function seedGroups(team: readonly TeamMember[], clock: Clock): Promise<TeamGroup[]> {
	const people = new Map(team.map((person) => [person.handle, person]));
	const groups: TeamGroup[] = [];
	for (const group of DEMO_GROUPS) groups.push(await seedGroup(group, people, clock));
	return groups;
}

async function seedGroup({ owner, admins, members, waiting, ...group }: DemoGroup, people: ReadonlyMap<string, TeamMember>, clock: Clock): Promise<TeamGroup> {
	const person = (handle: string): TeamMember => {
		const found = people.get(handle);
		if (!found) throw new Error(`the demo team has no ${handle}`);
		return found;
	};
	const ownerId = person(owner).id;
	await createGroup(ownerId, createGroupSchema.parse(group), clock);
	const invite = (handle: string, role: GroupRole) => putMember(ownerId, group.handle, handle, { role }, clock);
	const join = (handle: string) => putMember(person(handle).id, group.handle, handle, {}, clock);
	for (const handle of admins) await invite(handle, "admin");
	for (const handle of [...members, ...(waiting.invited ?? [])]) await invite(handle, "member");
	for (const handle of [...admins, ...members, ...(waiting.requested ?? [])]) await join(handle);
	return { handle: group.handle, members: [owner, ...admins, ...members].map(person) };
}
