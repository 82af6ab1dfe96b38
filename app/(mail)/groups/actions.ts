"use server";

import { z } from "zod";
import type { GroupRole, MemberState } from "#lib/contracts/groups/group-policies";
import type { CreateGroupInput, UpdateGroupInput } from "#lib/contracts/groups/groups";
import { createGroupSchema, listGroupsSchema, listMembersSchema, putMemberSchema, updateGroupSchema } from "#lib/contracts/groups/groups";
import { pageSchema } from "#lib/contracts/messages";
import { LIMITS } from "#lib/core/limits";
import { deleteGroup } from "#lib/groups/delete-group";
import { listGroups } from "#lib/groups/list-groups";
import { listMembers } from "#lib/groups/members/list-members";
import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { updateGroup } from "#lib/groups/update-group";
import { action } from "#lib/http/action";
import { limitedCreateGroup } from "#lib/http/limited-create-group";
import { listArchive } from "#lib/mail/archives/list-archive";

const handle = z.string().max(LIMITS.addressMaxChars);
const byHandle = z.strictObject({ handle });

const list = action(listGroupsSchema, listGroups);
const create = action(createGroupSchema, limitedCreateGroup);
const update = action(byHandle.extend({ update: updateGroupSchema }), (account, input) => updateGroup(account, input.handle, input.update));
const remove = action(byHandle, async (account, input) => {
	await deleteGroup(account, input.handle);
	return {};
});
const members = action(listMembersSchema.extend({ handle }), (account, { handle: group, ...page }) => listMembers(account, group, page));
const put = action(byHandle.extend({ member: handle, ...putMemberSchema.shape }), (account, { handle: group, member, role }) =>
	putMember(account, group, member, { role }),
);
const end = action(byHandle.extend({ member: handle }), async (account, input) => {
	await removeMember(account, input.handle, input.member);
	return {};
});
const archive = action(pageSchema.extend({ handle }), (account, { handle: group, ...page }) => listArchive(account, group, page));

export async function listGroupsAction(input: { query: string; cursor?: string }) {
	return list(input);
}
export async function createGroupAction(input: CreateGroupInput) {
	return create(input);
}
export async function updateGroupAction(input: { handle: string; update: UpdateGroupInput }) {
	return update(input);
}
export async function deleteGroupAction(input: { handle: string }) {
	return remove(input);
}
export async function listMembersAction(input: { handle: string; state: MemberState; cursor?: string; limit?: number }) {
	return members(input);
}
export async function putMemberAction(input: { handle: string; member: string; role?: GroupRole }) {
	return put(input);
}
export async function removeMemberAction(input: { handle: string; member: string }) {
	return end(input);
}
export async function listArchiveAction(input: { handle: string; cursor?: string }) {
	return archive(input);
}
