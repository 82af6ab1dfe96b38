import { z } from "zod";
import { updateProfileSchema } from "#lib/contracts/accounts/profile";
import { loginSchema, registerSchema } from "#lib/contracts/accounts/sign-in";
import { announcementSchema } from "#lib/contracts/administration";
import { threadMessageSchema } from "#lib/contracts/chats";
import { composeMessageSchema, editContentSchema } from "#lib/contracts/messages";
import { cleanFields, cleanLine, cleanLines, trimInvisible } from "./entered-text";

// The schemas for input from the pages: invisible characters, as pasted text brings them, are removed instead of refused.
// The API refuses them (422), since programs can correct what they send.

/** A message composed in the pages, also one stored on the device earlier. */
export const enteredMessageSchema = z.preprocess(
	(message) => cleanFields(message, { to: cleanLine, cc: cleanLine, bcc: cleanLine, subject: cleanLine, text: cleanLines }),
	composeMessageSchema,
);

/** A line or answer written in the pages. */
export const enteredThreadMessageSchema = z.preprocess((message) => cleanFields(message, { text: cleanLines }), threadMessageSchema);

/** A message edited in the pages. */
export const enteredContentSchema = z.preprocess((content) => cleanFields(content, { subject: cleanLine, text: cleanLines }), editContentSchema);

/** A profile from the settings form. */
export const enteredProfileSchema = z.preprocess((profile) => cleanFields(profile, { name: cleanLine, about: cleanLines }), updateProfileSchema);

/** The sign-up form. A password is taken as it is, character by character. */
export const enteredRegisterSchema = z.preprocess((form) => cleanFields(form, { username: trimInvisible, displayName: cleanLine }), registerSchema);

/** The sign-in form. */
export const enteredLoginSchema = z.preprocess((form) => cleanFields(form, { username: trimInvisible }), loginSchema);

/** An announcement written in administration. */
export const enteredAnnouncementSchema = z.preprocess((letter) => cleanFields(letter, { subject: cleanLine, text: cleanLines }), announcementSchema);
