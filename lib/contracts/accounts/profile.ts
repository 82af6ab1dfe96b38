import { z } from "zod";
import { newHandleSchema } from "#lib/contracts/addresses/handle";
import { manyLines, visibleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";
import { LOCALES } from "./locales";
import { timeZoneSchema } from "./time-zone";
import { TIME_OF_DAY } from "./working-hours";

const keyName = z.string().max(LIMITS.keyNameMaxChars);
const keySequence = z.array(z.string().min(1).max(LIMITS.keyNameMaxChars)).max(2);
const withinKeysMax = (keys: object) => Object.keys(keys).length <= LIMITS.keysMax;

/** Keyboard settings: whether single keys work, and custom keys for some actions (an empty list: no key). */
export const keyboardSchema = z.strictObject({ single: z.boolean(), keys: z.record(keyName, keySequence).refine(withinKeysMax, "Too many keys") });
export type Keyboard = z.infer<typeof keyboardSchema>;

/** A partial update; null restores an action's default key. */
export const keyboardChangeSchema = z
	.strictObject({ single: z.boolean(), keys: z.record(keyName, keySequence.nullable()).refine(withinKeysMax, "Too many keys") })
	.partial();
export type KeyboardChange = z.infer<typeof keyboardChangeSchema>;

/** A line about what one is doing, until a time or until it is changed. */
const statusSchema = z.strictObject({
	text: visibleLine(LIMITS.statusMaxChars).pipe(z.string().min(1, "Write a few words")),
	until: z.iso.datetime().optional(),
});

const timeOfDay = z.string().regex(TIME_OF_DAY, "Write a time as 09:00");
const workingHoursSchema = z
	.strictObject({ days: z.array(z.int().min(1).max(7)).min(1, "Choose a day").max(7), from: timeOfDay, to: timeOfDay })
	.refine(({ from, to }) => from !== to, { path: ["to"], error: "Choose another time than the beginning", params: { code: "same_time" } })
	.transform((hours) => ({ ...hours, days: [...new Set(hours.days)].sort() }));

export const updateProfileSchema = z
	.strictObject({
		handle: newHandleSchema,
		name: visibleLine(LIMITS.nameMaxChars).pipe(z.string().min(1, "Write a name")),
		about: z.string().max(LIMITS.aboutMaxChars).pipe(manyLines(LIMITS.textMaxBytes)).nullable(),
		locale: z.enum(LOCALES),
		timeZone: timeZoneSchema,
		receipts: z.boolean(),
		conversations: z.boolean(),
		presence: z.boolean(),
		/** Whether the directory and the suggestions name the person. */
		listed: z.boolean(),
		status: statusSchema.nullable(),
		workingHours: workingHoursSchema.nullable(),
		keyboard: keyboardSchema.nullable(),
	})
	.partial();
export type UpdateProfileInput = z.infer<typeof updateProfileSchema>;

export const receiptChoiceSchema = z.strictObject({ share: z.boolean() });

export const listUsersSchema = z.strictObject({
	query: z.string().max(LIMITS.nameMaxChars).default(""),
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});
export type ListUsersInput = z.infer<typeof listUsersSchema>;
