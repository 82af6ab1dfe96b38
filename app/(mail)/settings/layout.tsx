import type { ReactNode } from "react";
import { SettingsFrame } from "#components/settings/settings-frame";
import { changeKeyboardAction, endOtherSessionsAction, endSessionAction, listSessionsAction, saveProfileAction } from "./actions";
import { listSecurityEventsAction } from "./activity/actions";
import { blockPersonAction, listBlockedAction, unblockPersonAction } from "./privacy/actions";
import { chooseReceiptsAction, listReceiptChoicesAction } from "./receipts/actions";
import {
	addPasskeyAction,
	beginPasskeyAction,
	changePasswordAction,
	confirmTotpAction,
	removePasskeyAction,
	renewRecoveryCodesAction,
	startTotpAction,
	stopTotpAction,
} from "./security/actions";
import { endTokenAction, makeTokenAction } from "./tokens/actions";

export default function SettingsLayout({ children }: { children: ReactNode }) {
	const actions = {
		saveProfile: saveProfileAction,
		changeKeyboard: changeKeyboardAction,
		changePassword: changePasswordAction,
		startTotp: startTotpAction,
		confirmTotp: confirmTotpAction,
		stopTotp: stopTotpAction,
		renewRecoveryCodes: renewRecoveryCodesAction,
		beginPasskey: beginPasskeyAction,
		addPasskey: addPasskeyAction,
		removePasskey: removePasskeyAction,
		makeToken: makeTokenAction,
		endToken: endTokenAction,
		listSecurityEvents: listSecurityEventsAction,
		listSessions: listSessionsAction,
		endSession: endSessionAction,
		endOtherSessions: endOtherSessionsAction,
		listBlocked: listBlockedAction,
		blockPerson: blockPersonAction,
		unblockPerson: unblockPersonAction,
		listReceiptChoices: listReceiptChoicesAction,
		chooseReceipts: chooseReceiptsAction,
	};
	return <SettingsFrame actions={actions}>{children}</SettingsFrame>;
}
