"use server";

import { z } from "zod";
import { listUsersSchema } from "#lib/contracts/accounts/profile";
import { listPlaceSchema } from "#lib/contracts/list-place";
import { type ComposeMessageInput, type ListDeliveriesInput, listDeliveriesSchema } from "#lib/contracts/messages";
import { enteredMessageSchema } from "#lib/contracts/text/entered-schemas";
import { listRowsSchema } from "#lib/contracts/threads";
import { LIMITS } from "#lib/core/limits";
import { findAddressees } from "#lib/groups/addressing/find-addressees";
import { listMembers } from "#lib/groups/members/list-members";
import { action } from "#lib/http/action";
import { limitedRetry, limitedSend } from "#lib/http/limited-send";
import { signOut } from "#lib/http/session/auth-actions";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getPersonCard } from "#lib/mail/people/get-person";
import { countAudience } from "#lib/mail/sending/count-audience";
import { checkAddresses } from "#lib/mail/sending/resolve-addresses";
import { listRowsPage, listRowsPlace } from "./mailbox-page";

const addresses = z.strictObject({ addresses: z.array(z.string().max(LIMITS.addressMaxChars)).max(LIMITS.addressesMax) });

const listMore = action(listRowsSchema, listRowsPage);
const atPlace = action(listPlaceSchema, listRowsPlace);
const send = action(enteredMessageSchema, limitedSend);
const deliveries = action(listDeliveriesSchema.extend({ id: z.string().max(64) }), (account, { id, ...page }) => listDeliveries(account, id, page));
const retry = action(z.strictObject({ id: z.string().max(64) }), (account, { id }) => limitedRetry(account, id));
const check = action(addresses, (account, input) => checkAddresses(account, input.addresses));
const audience = action(addresses, (account, input) => countAudience(account, input.addresses));
const byHandle = z.strictObject({ handle: z.string().max(LIMITS.addressMaxChars) });
const members = action(byHandle, (account, { handle }) => listMembers(account, handle, { state: "member", limit: LIMITS.pageMax }));
const person = action(byHandle, (account, { handle }) => getPersonCard(account, handle));
const people = action(listUsersSchema, findAddressees);

export async function listMoreAction(input: z.input<typeof listRowsSchema>) {
	return listMore(input);
}
export async function listPlaceAction(input: z.input<typeof listPlaceSchema>) {
	return atPlace(input);
}
export async function sendAction(input: ComposeMessageInput) {
	return send(input);
}
export async function listDeliveriesAction(input: { id: string; cursor?: string; state?: ListDeliveriesInput["state"] }) {
	return deliveries({ ...input, limit: LIMITS.pageMax });
}
export async function retryAction(input: { id: string }) {
	return retry(input);
}
export async function checkAddressesAction(input: { addresses: string[] }) {
	return check(input);
}
export async function countAudienceAction(input: { addresses: string[] }) {
	return audience(input);
}
export async function listGroupMembersAction(input: { handle: string }) {
	return members(input);
}
export async function getPersonAction(input: { handle: string }) {
	return person(input);
}
export async function findPeopleAction(input: { query: string }) {
	return people({ ...input, limit: 8 });
}
export async function signOutAction(): Promise<void> {
	await signOut();
}
