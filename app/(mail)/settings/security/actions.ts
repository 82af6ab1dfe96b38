"use server";

import { confirmTotp } from "#lib/accounts/factors/confirm-totp";
import { renewRecoveryCodes } from "#lib/accounts/factors/renew-recovery-codes";
import { startTotp } from "#lib/accounts/factors/start-totp";
import { stopTotp } from "#lib/accounts/factors/stop-totp";
import { addPasskey } from "#lib/accounts/passkeys/add-passkey";
import { beginPasskey } from "#lib/accounts/passkeys/begin-passkey";
import { removePasskey } from "#lib/accounts/passkeys/remove-passkey";
import { changePassword } from "#lib/accounts/passwords/change-password";
import { type AddPasskeyInput, enteredPasskeySchema } from "#lib/contracts/accounts/passkeys";
import {
	type ChangePasswordInput,
	changePasswordSchema,
	type PasswordAndCode,
	passwordAndCodeSchema,
	reauthenticationSchema,
	recoveryCodesSchema,
	totpCodeSchema,
} from "#lib/contracts/accounts/sign-in";
import { idSchema } from "#lib/contracts/ids";
import { passwordAction, sessionAction } from "#lib/http/action";

const change = passwordAction(changePasswordSchema, async (session, input) => ({ ended: await changePassword(session, input) }));
const start = passwordAction(reauthenticationSchema, startTotp, { beforeFactor: true });
const confirm = passwordAction(totpCodeSchema, confirmTotp, { beforeFactor: true });
const stop = passwordAction(passwordAndCodeSchema, async (session, input) => {
	await stopTotp(session, input);
	return {};
});
const renew = passwordAction(recoveryCodesSchema, renewRecoveryCodes);
const begin = passwordAction(reauthenticationSchema, beginPasskey, { beforeFactor: true });
const add = sessionAction(enteredPasskeySchema, addPasskey, { beforeFactor: true });
const remove = sessionAction(idSchema, async (session, { id }) => {
	await removePasskey(session, id);
	return {};
});

export async function changePasswordAction(input: ChangePasswordInput) {
	return change(input);
}
export async function startTotpAction(input: { password: string }) {
	return start(input);
}
export async function confirmTotpAction(input: { code: string }) {
	return confirm(input);
}
export async function stopTotpAction(input: PasswordAndCode) {
	return stop(input);
}
export async function renewRecoveryCodesAction(input: PasswordAndCode) {
	return renew(input);
}
export async function beginPasskeyAction(input: { password: string }) {
	return begin(input);
}
export async function addPasskeyAction(input: AddPasskeyInput) {
	return add(input);
}
export async function removePasskeyAction(input: { id: string }) {
	return remove(input);
}
