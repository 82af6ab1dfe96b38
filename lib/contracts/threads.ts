import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { FILING_MAILBOXES, MAILBOX_NAMES, pageSchema, queryBoolean, updateMessageSchema } from "./messages";
import type { HoldingMailbox } from "./views";

const id = z.string().min(1).max(64);

/** Mailboxes whose letters of a thread may be changed by themselves. */
const HOLDING = MAILBOX_NAMES.filter((name) => name !== "starred" && name !== "all") as [HoldingMailbox, ...HoldingMailbox[]];

export const listThreadsSchema = pageSchema.extend({ mailbox: z.enum(MAILBOX_NAMES).default("inbox"), unread: queryBoolean.optional() });
export type ListThreadsInput = z.infer<typeof listThreadsSchema>;

/** A part of a thread: its newest letters, or those before a cursor. */
export const threadPageSchema = z.strictObject({
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.threadPageMax).default(LIMITS.threadPageMax),
});
export type ThreadPageInput = z.infer<typeof threadPageSchema>;

/** A page of a list of the web app: of conversations, or of single letters. */
export const listRowsSchema = listThreadsSchema.extend({ conversations: z.boolean().default(false) });
export type ListRowsInput = z.infer<typeof listRowsSchema>;

/** What to change of the letters of a thread, of all or of those in the mailbox `from`, and of the thread itself. */
export const updateThreadSchema = z
	.strictObject({
		read: z.boolean(),
		starred: z.boolean(),
		mailbox: z.enum(FILING_MAILBOXES),
		muted: z.boolean(),
		shownAs: z.enum(["letters", "chat"]),
		from: z.enum(HOLDING),
	})
	.partial()
	.refine(({ from: _from, ...update }) => Object.keys(update).length > 0, { error: "Say what to change" });
export type UpdateThreadInput = z.infer<typeof updateThreadSchema>;

/** The same for many threads at once. */
export const updateThreadsSchema = z.strictObject({ ids: z.array(id).min(1).max(LIMITS.pageMax), update: updateThreadSchema });
export type UpdateThreadsInput = z.infer<typeof updateThreadsSchema>;

/** The same for single letters. */
export const updateLettersSchema = z.strictObject({ ids: z.array(id).min(1).max(LIMITS.updatedLettersMax), update: updateMessageSchema });
export type UpdateLettersInput = z.infer<typeof updateLettersSchema>;

/** Where a letter was, and how it was marked, before an update; what undoes the update. */
export const letterPlaceSchema = z.strictObject({ id, mailbox: z.enum(HOLDING), read: z.boolean(), starred: z.boolean() });
export type LetterPlace = z.infer<typeof letterPlaceSchema>;

export const restoreLettersSchema = z.strictObject({ letters: z.array(letterPlaceSchema).min(1).max(LIMITS.restoredLettersMax) });
export type RestoreLettersInput = z.infer<typeof restoreLettersSchema>;
