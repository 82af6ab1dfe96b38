import { z } from "zod";
import { cleanFields, cleanLine } from "#lib/contracts/text/entered-text";
import { visibleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";

const base64url = z
	.string()
	.max(8_192)
	.regex(/^[\w-]*$/);
const ticket = z.string().max(64);

/** A browser's answer to a ceremony as JSON (WebAuthn Level 3, section 5.1); what is in it is verified, not described. */
const credential = z.looseObject({
	id: base64url.min(1),
	rawId: base64url.min(1),
	type: z.literal("public-key"),
	response: z.looseObject({ clientDataJSON: base64url }),
	clientExtensionResults: z.looseObject({}),
});

export const addPasskeySchema = z.strictObject({
	ticket,
	response: credential,
	name: visibleLine(LIMITS.nameMaxChars).pipe(z.string().min(1, "Write a name")),
});
export type AddPasskeyInput = z.infer<typeof addPasskeySchema>;

export const passkeySignInSchema = z.strictObject({ ticket, response: credential });
export type PasskeySignInInput = z.infer<typeof passkeySignInSchema>;

/** From the settings form. */
export const enteredPasskeySchema = z.preprocess((input) => cleanFields(input, { name: cleanLine }), addPasskeySchema);
