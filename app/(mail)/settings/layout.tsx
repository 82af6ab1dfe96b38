import type { ReactNode } from "react";
import { SettingsFrame } from "#components/settings/settings-frame";
import { changeKeyboardAction, endOtherSessionsAction, endSessionAction, listSessionsAction, saveProfileAction } from "./actions";
import { listSecurityEventsAction } from "./activity/actions";
import { deleteAccountAction, startExportAction } from "./leaving/actions";
import { blockPersonAction, listBlockedAction, unblockPersonAction } from "./privacy/actions";
import { chooseReceiptsAction, listReceiptChoicesAction } from "./receipts/actions";
import { changePasswordAction } from "./security/actions";
import { endTokenAction, makeTokenAction } from "./tokens/actions";

export default function SettingsLayout({ children }: { children: ReactNode }) {
	const actions = {
		saveProfile: saveProfileAction,
		changeKeyboard: changeKeyboardAction,
		changePassword: changePasswordAction,
		makeToken: makeTokenAction,
		endToken: endTokenAction,
		startExport: startExportAction,
		deleteAccount: deleteAccountAction,
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
