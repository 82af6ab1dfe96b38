"use server";

import { z } from "zod";
import { listManagedGroupsSchema } from "#lib/contracts/administration";
import { listAllGroups } from "#lib/groups/managing/list-all-groups";
import { makeGroupOwner, removeGroup } from "#lib/groups/managing/manage-group";
import { administratorAction } from "#lib/http/action";

const ofGroup = z.strictObject({ handle: z.string().max(200) });
const list = administratorAction(listManagedGroupsSchema, (_session, input) => listAllGroups(input));
const makeOwner = administratorAction(ofGroup.extend({ member: z.string().max(200) }), async (session, { handle, member }) => {
	await makeGroupOwner(session, handle, member);
	return {};
});
const remove = administratorAction(ofGroup, async (session, { handle }) => {
	await removeGroup(session, handle);
	return {};
});

export async function listGroupsAction(input: z.input<typeof listManagedGroupsSchema>) {
	return list(input);
}
export async function makeGroupOwnerAction(input: { handle: string; member: string }) {
	return makeOwner(input);
}
export async function removeGroupAction(input: { handle: string }) {
	return remove(input);
}
