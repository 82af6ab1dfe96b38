"use server";

import { z } from "zod";
import { endInvite } from "#lib/accounts/invites/end-invite";
import { listInvites } from "#lib/accounts/invites/list-invites";
import { makeInvite } from "#lib/accounts/invites/make-invite";
import { type MakeInviteInput, makeInviteSchema } from "#lib/contracts/administration";
import { idSchema } from "#lib/contracts/ids";
import { administratorAction } from "#lib/http/action";

const make = administratorAction(makeInviteSchema, makeInvite);
const list = administratorAction(z.strictObject({}), () => listInvites());
const end = administratorAction(idSchema, async (session, { id }) => {
	await endInvite(session, id);
	return {};
});

export async function makeInviteAction(input: MakeInviteInput) {
	return make(input);
}
export async function listInvitesAction() {
	return list({});
}
export async function endInviteAction(input: { id: string }) {
	return end(input);
}
