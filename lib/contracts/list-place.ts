import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { MAILBOX_NAMES } from "./messages";

/** Where to begin: at a position counted from the newest, at the newest row before a time, or at a row. */
const startSchema = z.union([
	z.strictObject({ place: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
	z.strictObject({ until: z.iso.datetime() }),
	z.strictObject({ rowId: z.string().min(1).max(64) }),
]);

/** A page from anywhere in a mailbox, for jumps that do not page through it. */
export const listPlaceSchema = z.strictObject({
	mailbox: z.enum(MAILBOX_NAMES).default("inbox"),
	unread: z.boolean().default(false),
	conversations: z.boolean().default(false),
	start: startSchema,
	limit: z.int().min(1).max(LIMITS.pageMax).default(LIMITS.pageMax),
});
export type ListPlaceInput = z.infer<typeof listPlaceSchema>;
export type PlaceStart = ListPlaceInput["start"];
