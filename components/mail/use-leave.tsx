"use client";

import { useTranslations } from "next-intl";
import { forgetAccount } from "#components/device/forget-account";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import { warn } from "#components/ui/say";
import { useMailActions } from "./mail-actions";

/**
 * Signs this device out: the session ends on the server, and then nothing of the account stays here. Where the server does
 * not answer, everything stays as it was, and that is said.
 */
export function useLeave(): () => Promise<void> {
	const t = useTranslations("account");
	const handle = useLive((state) => state.account.profile.handle);
	const { signOut } = useMailActions();
	const { setLeaving, checkConnection } = useLiveStore();
	return async function leave() {
		setLeaving(true);
		try {
			await signOut();
		} catch {
			setLeaving(false);
			// Should it have ended all the same, the line says so.
			checkConnection();
			return warn(t("notLeft"), () => void leave());
		}
		forgetAccount(handle);
		// Not a soft step: nothing of this account stays in the page's memory.
		window.location.assign("/sign-in");
	};
}
