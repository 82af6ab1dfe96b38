"use server";

import type { z } from "zod";
import { receiptQuerySchema } from "#lib/contracts/accounts/sign-in";
import { parseInput } from "#lib/http/error-view";
import { toResult } from "#lib/http/session/to-result";
import { findReceipt } from "#lib/leaving/get-receipt";

/** Null for a token that belongs to no deletion. */
export async function findReceiptAction(input: z.input<typeof receiptQuerySchema>) {
	return toResult(() => findReceipt(parseInput(receiptQuerySchema, input).token));
}
