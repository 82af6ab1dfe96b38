import { PomboError } from "#lib/core/errors";
import { isCommonPassword } from "./common-passwords";

/** Throws `invalid_input` for a password that is common, or follows from the user name. */
export function requireUncommon(password: string, username: string): void {
	if (!isCommonPassword(password, username)) return;
	throw new PomboError("invalid_input", undefined, {
		errors: [{ path: "password", code: "password_common", message: "This password is on the lists that attackers try first" }],
	});
}
