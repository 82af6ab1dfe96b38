"use client";

import { useTranslations } from "next-intl";
import { useLive, useLiveStore } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import { clearAccountData } from "./clear-account-data";

/**
 * Signs this device out: the session ends on the server, and then nothing of the account stays here. Where the server does
 * not answer, everything stays as it was, and that is said.
 */
export function useSignOut(): () => Promise<void> {
	const t = useTranslations("account");
	const handle = useLive((state) => state.account.profile.handle);
	const { signOut } = useMailActions();
	const { setSigningOut, checkConnection } = useLiveStore();
	return async function leave() {
		setSigningOut(true);
		try {
			await signOut();
		} catch {
			setSigningOut(false);
			// Should it have ended all the same, the line says so.
			checkConnection();
			return showErrorToast(t("notLeft"), () => void leave());
		}
		clearAccountData(handle);
		// Not a soft step: nothing of this account stays in the page's memory.
		window.location.assign("/sign-in");
	};
}
