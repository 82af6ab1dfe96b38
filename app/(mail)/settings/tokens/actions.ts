"use server";

import { endToken } from "#lib/accounts/api-tokens/end-token";
import { makeToken } from "#lib/accounts/api-tokens/make-token";
import { enteredTokenSchema, type MakeTokenInput } from "#lib/contracts/accounts/api-tokens";
import { idSchema } from "#lib/contracts/ids";
import { sessionAction } from "#lib/http/action";

const make = sessionAction(enteredTokenSchema, makeToken);
const end = sessionAction(idSchema, async (session, { id }) => {
	await endToken(session, id);
	return {};
});

export async function makeTokenAction(input: MakeTokenInput) {
	return make(input);
}
export async function endTokenAction(input: { id: string }) {
	return end(input);
}
