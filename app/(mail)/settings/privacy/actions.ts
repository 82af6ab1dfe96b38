"use server";

import { z } from "zod";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { listBlocked } from "#lib/accounts/blocking/list-blocked";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import { pageSchema } from "#lib/contracts/messages";
import { action } from "#lib/http/action";

const byHandle = z.strictObject({ handle: z.string().max(200) });

const list = action(pageSchema, listBlocked);
const block = action(byHandle, (account, { handle }) => blockPerson(account, handle));
const unblock = action(byHandle, async (account, { handle }) => {
	await unblockPerson(account, handle);
	return {};
});

export async function listBlockedAction(input: { cursor?: string }) {
	return list(input);
}
export async function blockPersonAction(input: { handle: string }) {
	return block(input);
}
export async function unblockPersonAction(input: { handle: string }) {
	return unblock(input);
}
