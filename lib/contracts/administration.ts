import { z } from "zod";
import { SIGN_UP_POLICIES } from "#lib/contracts/accounts/sign-up-policies";
import { manyLines, singleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";

/** What is set for the whole site. */
export const siteSettingsSchema = z.strictObject({
	signUp: z.enum(SIGN_UP_POLICIES),
	/** Letters, lines and reactions of one account in a minute. */
	sendLimit: z.int().min(1).max(10_000),
	/** Whether an account without a second factor has to add one before everything else. */
	requireSecondFactor: z.boolean(),
	/** How long security events are kept; 0 is for ever. */
	auditDays: z.int().min(0).max(36_500),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const changeSiteSettingsSchema = siteSettingsSchema.partial();
export type ChangeSiteSettings = z.infer<typeof changeSiteSettingsSchema>;

export const makeInviteSchema = z.strictObject({
	/** How many may come by it; absent for as many as want. */
	uses: z.int().min(1).max(10_000).optional(),
	expiresAt: z.iso.datetime().optional(),
	/** The handle of the group that they join. */
	group: z.string().max(200).optional(),
});
export type MakeInviteInput = z.infer<typeof makeInviteSchema>;

export const listAccountsSchema = z.strictObject({
	query: z.string().max(LIMITS.nameMaxChars).default(""),
	state: z.enum(["active", "waiting", "suspended"]).optional(),
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});
export type ListAccountsInput = z.infer<typeof listAccountsSchema>;

export const manageAccountSchema = z.strictObject({ state: z.enum(["active", "suspended"]), role: z.enum(["member", "admin"]) }).partial();
export type ManageAccountInput = z.infer<typeof manageAccountSchema>;

export const listManagedGroupsSchema = listAccountsSchema.omit({ state: true });

export const listManagedJobsSchema = z.strictObject({
	state: z.enum(["waiting", "running", "failed", "done"]).optional(),
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});

/** A letter of the site to everybody. */
export const announcementSchema = z.strictObject({
	subject: singleLine(LIMITS.subjectMaxChars).pipe(z.string().trim().min(1, "Give it a subject")),
	text: manyLines(LIMITS.textMaxBytes).refine((text) => text.trim() !== "", { error: "Write something first" }),
	/** Of the form that sends it, so that a double click sends it once. */
	clientId: z.string().min(1).max(LIMITS.clientIdMaxChars),
});
export type AnnouncementInput = z.infer<typeof announcementSchema>;
