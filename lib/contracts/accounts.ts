import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { newHandleSchema } from "./addresses/handle";
import { normaliseHandle } from "./addresses/handle-rules";
import { manyLines, visibleLine } from "./text";
import { TIME_OF_DAY } from "./working-hours";

export const LOCALES = ["en", "pt-BR"] as const;
/** Id of an account that was signed out without scripts, until the browser's stored data of it is deleted. */
export const SIGNED_OUT_COOKIE = "pombo-left";

export type Locale = (typeof LOCALES)[number];

const newPasswordSchema = z
	.string()
	.min(LIMITS.passwordMinChars, `Use at least ${LIMITS.passwordMinChars} characters`)
	.max(LIMITS.passwordMaxChars, `Use at most ${LIMITS.passwordMaxChars} characters`);

const timeZoneSchema = z
	.string()
	.max(64)
	.refine(isTimeZone, { error: "Not a time zone this server knows", params: { code: "unknown_time_zone" } });

export const registerSchema = z.strictObject({
	username: newHandleSchema,
	password: newPasswordSchema,
	displayName: visibleLine(LIMITS.nameMaxChars).optional(),
	locale: z.enum(LOCALES).optional(),
	timeZone: timeZoneSchema.optional(),
	/** The token of an invitation. */
	invite: z.string().max(64).optional(),
});
export type RegisterInput = z.infer<typeof registerSchema>;

const givenPassword = z.string().max(LIMITS.passwordMaxChars);
/** A code of an authenticator app, or a recovery code. */
const givenCode = z.string().max(64);

export const loginSchema = z.strictObject({
	username: z.string().max(200).transform(normaliseHandle),
	password: givenPassword,
	code: givenCode.optional(),
	/** This device needs no code for 30 days; the answer has the value that proves it is this device. */
	trustDevice: z.boolean().optional(),
	deviceToken: z.string().max(64).optional(),
});
export type LoginInput = z.infer<typeof loginSchema>;

export const changePasswordSchema = z.strictObject({ current: givenPassword, password: newPasswordSchema });
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/** The second step of a sign-in in a browser. */
export const secondStepSchema = z.strictObject({ code: givenCode, trustDevice: z.boolean() });
export type SecondStepInput = z.infer<typeof secondStepSchema>;

export const resetPasswordSchema = z.strictObject({ token: z.string().max(64), password: newPasswordSchema });
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;

/** A new password by a recovery code. */
export const recoverSchema = z.strictObject({ username: z.string().max(200).transform(normaliseHandle), code: givenCode, password: newPasswordSchema });
export type RecoverInput = z.infer<typeof recoverSchema>;

export const reauthenticationSchema = z.strictObject({ password: givenPassword });
export const totpCodeSchema = z.strictObject({ code: givenCode });
export const passwordAndCodeSchema = z.strictObject({ password: givenPassword, code: givenCode });
export const recoveryCodesSchema = z.strictObject({ password: givenPassword, code: givenCode.optional() });
export type PasswordAndCode = z.infer<typeof recoveryCodesSchema>;

/** `now`: at once, without the days in which one can change one's mind. */
export const deleteAccountSchema = recoveryCodesSchema.extend({ now: z.boolean().default(false) });
export type DeleteAccountInput = z.infer<typeof deleteAccountSchema>;
export const receiptQuerySchema = z.strictObject({ token: z.string().min(1).max(2000) });

export const refreshSchema = z.strictObject({ refresh: z.string().min(1).max(500) });
export const logoutSchema = z.strictObject({ refresh: z.string().min(1).max(500).optional() });
export const checkUsernameSchema = z.strictObject({ username: z.string().max(200) });

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

export const listSessionsSchema = z.strictObject({
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});
export type ListSessionsInput = z.infer<typeof listSessionsSchema>;

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
