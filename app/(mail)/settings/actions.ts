"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeKeyboard } from "#lib/accounts/profiles/change-keyboard";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { endOtherSessions, endOwnSession } from "#lib/accounts/sessions/end-sessions";
import { listSessions } from "#lib/accounts/sessions/list-sessions";
import { type KeyboardChange, keyboardChangeSchema, type UpdateProfileInput } from "#lib/contracts/accounts/profile";
import { listSessionsSchema } from "#lib/contracts/accounts/sign-in";
import type { RefusedForm } from "#lib/contracts/result";
import { enteredProfileSchema } from "#lib/contracts/text/entered-schemas";
import { action, sessionAction } from "#lib/http/action";
import { formText } from "#lib/http/form-text";
import { rememberLocale } from "#lib/http/remember-locale";
import { signOut } from "#lib/http/session/auth-actions";
import { requireSession } from "#lib/http/session/page-session";
import { rememberSignedOut } from "#lib/http/session/remember-signed-out";

const saveProfile = action(enteredProfileSchema, async (account, input) => {
	const profile = await updateProfile(account, input);
	if (input.locale) await rememberLocale(input.locale);
	return profile;
});
const keyboard = action(z.strictObject({ change: keyboardChangeSchema.nullable() }), (account, { change }) => changeKeyboard(account, change));
const list = sessionAction(listSessionsSchema, listSessions);
const end = sessionAction(z.strictObject({ id: z.string().max(64) }), async (session, { id }) => {
	await endOwnSession(session, id);
	return {};
});
const endOthers = sessionAction(z.strictObject({}), async (session) => ({ ended: await endOtherSessions(session) }));

export async function saveProfileAction(input: UpdateProfileInput) {
	return saveProfile(input);
}
export async function changeKeyboardAction(change: KeyboardChange | null) {
	return keyboard({ change });
}
/** Saves the profile's text fields, posted by the form itself where scripts are missing. */
export async function postProfileAction(_before: RefusedForm | "saved" | null, form: FormData): Promise<RefusedForm | "saved"> {
	const values = { name: formText(form, "name"), about: formText(form, "about").replaceAll("\r\n", "\n") };
	const result = await saveProfile({ ...values, about: values.about || null });
	return result.ok ? "saved" : { error: result.error, values };
}
/** Signs out where scripts are missing. The account's data in the browser is deleted by the next page that runs scripts. */
export async function postSignOutAction(): Promise<void> {
	await rememberSignedOut(await requireSession());
	await signOut();
	redirect("/sign-in");
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
