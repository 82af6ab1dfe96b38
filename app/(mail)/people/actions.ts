"use server";

import { z } from "zod";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { listUsersSchema } from "#lib/contracts/accounts/profile";
import { listMembersSchema } from "#lib/contracts/groups/groups";
import { LIMITS } from "#lib/core/limits";
import { listMembers } from "#lib/groups/members/list-members";
import { action } from "#lib/http/action";

const list = action(listUsersSchema, listUsers);
const members = action(listMembersSchema.extend({ handle: z.string().max(LIMITS.addressMaxChars) }), (account, { handle, ...page }) =>
	listMembers(account, handle, page),
);

export async function listPeopleAction(input: { query: string; cursor?: string }) {
	return list({ ...input, limit: LIMITS.pageMax });
}
export async function listMembersAction(input: { handle: string; query?: string; cursor?: string }) {
	return members({ ...input, limit: LIMITS.pageMax });
}
