"use server";

import { z } from "zod";
import { chooseReceipts, clearReceiptChoice } from "#lib/accounts/receipts/choose-receipts";
import { listReceiptChoices } from "#lib/accounts/receipts/list-receipt-choices";
import { pageSchema } from "#lib/contracts/messages";
import { LIMITS } from "#lib/core/limits";
import { action } from "#lib/http/action";

const choice = z.strictObject({ handle: z.string().max(LIMITS.addressMaxChars), share: z.boolean().nullable() });

const list = action(pageSchema, listReceiptChoices);
const choose = action(choice, async (account, { handle, share }) => {
	await (share === null ? clearReceiptChoice(account, handle) : chooseReceipts(account, handle, { share }));
	return {};
});

export async function listReceiptChoicesAction(input: { cursor?: string }) {
	return list(input);
}
/** `share` is null where the setting for everybody is to hold again. */
export async function chooseReceiptsAction(input: { handle: string; share: boolean | null }) {
	return choose(input);
}
