import type { SecurityActions } from "#components/settings/security/security-actions";
import {
	addPasskeyAction,
	beginPasskeyAction,
	confirmTotpAction,
	removePasskeyAction,
	renewRecoveryCodesAction,
	startTotpAction,
	stopTotpAction,
} from "./actions";

/** The server actions of the second factors, for the pages that show them. */
export const SECURITY_ACTIONS: SecurityActions = {
	startTotp: startTotpAction,
	confirmTotp: confirmTotpAction,
	stopTotp: stopTotpAction,
	renewRecoveryCodes: renewRecoveryCodesAction,
	beginPasskey: beginPasskeyAction,
	addPasskey: addPasskeyAction,
	removePasskey: removePasskeyAction,
};
