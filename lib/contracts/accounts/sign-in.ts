import { z } from "zod";
import { newHandleSchema } from "#lib/contracts/addresses/handle";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { visibleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";
import { LOCALES } from "./locales";
import { timeZoneSchema } from "./time-zone";

/** Id of an account that was signed out without scripts, until the browser's stored data of it is deleted. */
export const SIGNED_OUT_COOKIE = "pombo-left";

const newPasswordSchema = z
	.string()
	.min(LIMITS.passwordMinChars, `Use at least ${LIMITS.passwordMinChars} characters`)
	.max(LIMITS.passwordMaxChars, `Use at most ${LIMITS.passwordMaxChars} characters`);

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

export const listSessionsSchema = z.strictObject({
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});
export type ListSessionsInput = z.infer<typeof listSessionsSchema>;
