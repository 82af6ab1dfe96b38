import { PomboError } from "#lib/core/errors";

export function wrongCode(): PomboError {
	return new PomboError("invalid_input", undefined, {
		errors: [{ path: "code", code: "wrong_code", message: "This code does not match, or was used already" }],
	});
}
