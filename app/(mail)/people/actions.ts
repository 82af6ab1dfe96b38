"use server";

import { z } from "zod";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { listUsersSchema } from "#lib/contracts/accounts";
import { pageSchema } from "#lib/contracts/messages";
import { LIMITS } from "#lib/core/limits";
import { listMembers } from "#lib/groups/members/list-members";
import { action } from "#lib/http/action";

const list = action(listUsersSchema, listUsers);
const members = action(pageSchema.extend({ handle: z.string().max(LIMITS.addressMaxChars) }), (account, { handle, ...page }) =>
	listMembers(account, handle, { ...page, state: "member" }),
);

export async function listPeopleAction(input: { query: string; cursor?: string }) {
	return list({ ...input, limit: LIMITS.pageMax });
}
export async function listMembersAction(input: { handle: string; cursor?: string }) {
	return members({ ...input, limit: LIMITS.pageMax });
}
