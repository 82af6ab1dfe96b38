import type { ReactNode } from "react";
import { SettingsFrame } from "#components/settings/settings-frame";
import { endOtherSessionsAction, endSessionAction, listSessionsAction, saveKeyboardAction, saveProfileAction } from "./actions";

export default function SettingsLayout({ children }: { children: ReactNode }) {
	const actions = {
		saveProfile: saveProfileAction,
		saveKeyboard: saveKeyboardAction,
		listSessions: listSessionsAction,
		endSession: endSessionAction,
		endOtherSessions: endOtherSessionsAction,
	};
	return <SettingsFrame actions={actions}>{children}</SettingsFrame>;
}
