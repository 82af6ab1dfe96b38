"use server";

import { z } from "zod";
import { listUsersSchema } from "#lib/contracts/accounts";
import { enteredMessageSchema } from "#lib/contracts/entered-schemas";
import { listPlaceSchema } from "#lib/contracts/list-place";
import { type ComposeMessageInput, pageSchema } from "#lib/contracts/messages";
import { listRowsSchema } from "#lib/contracts/threads";
import { LIMITS } from "#lib/core/limits";
import { findAddressees } from "#lib/groups/addressing/find-addressees";
import { action } from "#lib/http/action";
import { limitedSend } from "#lib/http/limited-send";
import { signOut } from "#lib/http/session/auth-actions";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { checkAddresses } from "#lib/mail/sending/resolve-addresses";
import { listRowsPage, listRowsPlace } from "./mailbox-page";

const addresses = z.strictObject({ addresses: z.array(z.string().max(LIMITS.addressMaxChars)).max(LIMITS.addressesMax) });

const listMore = action(listRowsSchema, listRowsPage);
const atPlace = action(listPlaceSchema, listRowsPlace);
const send = action(enteredMessageSchema, limitedSend);
const deliveries = action(pageSchema.extend({ id: z.string().max(64) }), (account, { id, ...page }) => listDeliveries(account, id, page));
const check = action(addresses, (account, input) => checkAddresses(account, input.addresses));
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
export async function listDeliveriesAction(input: { id: string; cursor?: string }) {
	return deliveries({ ...input, limit: LIMITS.pageMax });
}
export async function checkAddressesAction(input: { addresses: string[] }) {
	return check(input);
}
export async function findPeopleAction(input: { query: string }) {
	return people({ ...input, limit: 8 });
}
export async function signOutAction(): Promise<void> {
	await signOut();
}
