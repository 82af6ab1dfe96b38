"use server";

import { z } from "zod";
import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { makeResetLink } from "#lib/accounts/managing/make-reset-link";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { resetFactors } from "#lib/accounts/managing/reset-factors";
import { listAccountsSchema, type ManageAccountInput, manageAccountSchema } from "#lib/contracts/administration";
import { administratorAction } from "#lib/http/action";

const ofPerson = z.strictObject({ handle: z.string().max(200) });
const list = administratorAction(listAccountsSchema, (_session, input) => listAccounts(input));
const manage = administratorAction(ofPerson.extend(manageAccountSchema.shape), (session, { handle, ...change }) => manageAccount(session, handle, change));
const reset = administratorAction(ofPerson, async (session, { handle }) => {
	await resetFactors(session, handle);
	return {};
});
const makeLink = administratorAction(ofPerson, (session, { handle }) => makeResetLink(session, handle));

export async function listAccountsAction(input: z.input<typeof listAccountsSchema>) {
	return list(input);
}
export async function manageAccountAction(input: { handle: string } & ManageAccountInput) {
	return manage(input);
}
export async function resetFactorsAction(input: { handle: string }) {
	return reset(input);
}
export async function makeResetLinkAction(input: { handle: string }) {
	return makeLink(input);
}
