import { z } from "zod";
import { registerSchema, updateProfileSchema } from "./accounts";
import { cleanFields, cleanLine, cleanLines } from "./entered-text";
import { composeMessageSchema } from "./messages";

// The contracts as people meet them in the pages: characters that nobody can see, and that came with what was pasted,
// are no reason to refuse anything. Programs are told of them (422), since they can mend what they send.

/** A letter written in the pages, also one that a device kept from earlier. */
export const enteredMessageSchema = z.preprocess(
	(letter) => cleanFields(letter, { to: cleanLine, cc: cleanLine, bcc: cleanLine, subject: cleanLine, text: cleanLines }),
	composeMessageSchema,
);

/** A profile filled in in the settings. */
export const enteredProfileSchema = z.preprocess((profile) => cleanFields(profile, { name: cleanLine, about: cleanLines }), updateProfileSchema);

/** Somebody who signs up by the form. A password is taken to the letter. */
export const enteredRegisterSchema = z.preprocess((form) => cleanFields(form, { displayName: cleanLine }), registerSchema);
