import type { ReactNode } from "react";
import { SettingsFrame } from "#components/settings/settings-frame";
import { changeKeyboardAction, endOtherSessionsAction, endSessionAction, listSessionsAction, saveProfileAction } from "./actions";

export default function SettingsLayout({ children }: { children: ReactNode }) {
	const actions = {
		saveProfile: saveProfileAction,
		changeKeyboard: changeKeyboardAction,
		listSessions: listSessionsAction,
		endSession: endSessionAction,
		endOtherSessions: endOtherSessionsAction,
	};
	return <SettingsFrame actions={actions}>{children}</SettingsFrame>;
}
