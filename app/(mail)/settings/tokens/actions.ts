"use server";

import { endToken } from "#lib/accounts/api-tokens/end-token";
import { makeToken } from "#lib/accounts/api-tokens/make-token";
import { enteredTokenSchema, type MakeTokenInput } from "#lib/contracts/api-tokens";
import { idSchema } from "#lib/contracts/ids";
import { action } from "#lib/http/action";
import { requireSession } from "#lib/http/session/page-session";

const make = action(enteredTokenSchema, async (_account, input) => makeToken(await requireSession(), input));
const end = action(idSchema, async (_account, { id }) => {
	await endToken(await requireSession(), id);
	return {};
});

export async function makeTokenAction(input: MakeTokenInput) {
	return make(input);
}
export async function endTokenAction(input: { id: string }) {
	return end(input);
}
