import { z } from "zod";
import { LIMITS } from "#lib/core/limits";

export const listAccountsSchema = z.strictObject({
	query: z.string().max(LIMITS.nameMaxChars).default(""),
	state: z.enum(["active", "suspended"]).optional(),
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});
export type ListAccountsInput = z.infer<typeof listAccountsSchema>;

export const manageAccountSchema = z.strictObject({ state: z.enum(["active", "suspended"]), role: z.enum(["member", "admin"]) }).partial();
export type ManageAccountInput = z.infer<typeof manageAccountSchema>;
