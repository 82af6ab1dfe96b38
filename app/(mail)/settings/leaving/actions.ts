"use server";

import { z } from "zod";
import { type DeleteAccountInput, deleteAccountSchema } from "#lib/contracts/accounts/sign-in";
import { passwordAction, sessionAction } from "#lib/http/action";
import { signOut } from "#lib/http/session/auth-actions";
import { rememberSignedOut } from "#lib/http/session/remember-signed-out";
import { startExport } from "#lib/leaving/export/start-export";
import { requestDeletion } from "#lib/leaving/request-deletion";

const begin = sessionAction(z.strictObject({}), (session) => startExport(session));
const remove = passwordAction(deleteAccountSchema, async (session, input) => {
	const { receiptToken } = await requestDeletion(session, input);
	// The session has ended; the cookie goes, too, and what this browser keeps of the account.
	await rememberSignedOut(session);
	await signOut();
	return { receiptToken };
});

export async function startExportAction() {
	return begin({});
}
export async function deleteAccountAction(input: DeleteAccountInput) {
	return remove(input);
}
