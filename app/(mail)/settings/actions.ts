"use server";

import { z } from "zod";
import { changeKeyboard } from "#lib/accounts/change-keyboard";
import { endOtherSessions, endOwnSession } from "#lib/accounts/end-sessions";
import { listSessions } from "#lib/accounts/list-sessions";
import { updateProfile } from "#lib/accounts/update-profile";
import { type KeyboardChange, keyboardChangeSchema, listSessionsSchema, type UpdateProfileInput } from "#lib/contracts/accounts";
import { enteredProfileSchema } from "#lib/contracts/entered-schemas";
import { action } from "#lib/http/action";
import { requireSession } from "#lib/http/page-session";
import { rememberLocale } from "#lib/http/remember-locale";

const saveProfile = action(enteredProfileSchema, async (account, input) => {
	const profile = await updateProfile(account, input);
	if (input.locale) await rememberLocale(input.locale);
	return profile;
});
const keyboard = action(z.strictObject({ change: keyboardChangeSchema.nullable() }), (account, { change }) => changeKeyboard(account, change));
const list = action(listSessionsSchema, async (_account, input) => listSessions(await requireSession(), input));
const end = action(z.strictObject({ id: z.string().max(64) }), async (account, { id }) => {
	await endOwnSession(account, id);
	return {};
});
const endOthers = action(z.strictObject({}), async () => ({ ended: await endOtherSessions(await requireSession()) }));

export async function saveProfileAction(input: UpdateProfileInput) {
	return saveProfile(input);
}
export async function changeKeyboardAction(change: KeyboardChange | null) {
	return keyboard({ change });
}
export async function listSessionsAction(input: z.input<typeof listSessionsSchema>) {
	return list(input);
}
export async function endSessionAction(input: { id: string }) {
	return end(input);
}
export async function endOtherSessionsAction() {
	return endOthers({});
}
