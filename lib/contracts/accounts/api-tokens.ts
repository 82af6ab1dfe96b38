import { z } from "zod";
import { cleanFields, cleanLine } from "#lib/contracts/text/entered-text";
import { visibleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";
import { TOKEN_SCOPES } from "./token-scopes";

export const makeTokenSchema = z.strictObject({
	name: visibleLine(LIMITS.nameMaxChars).pipe(z.string().min(1, "Write a name")),
	scopes: z
		.array(z.enum(TOKEN_SCOPES))
		.min(1, "Choose at least one")
		.max(TOKEN_SCOPES.length)
		.transform((scopes) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope))),
	/** Absent: until it is ended. */
	expiresAt: z.iso.datetime().optional(),
});
export type MakeTokenInput = z.infer<typeof makeTokenSchema>;

/** From the settings form. */
export const enteredTokenSchema = z.preprocess((input) => cleanFields(input, { name: cleanLine }), makeTokenSchema);
