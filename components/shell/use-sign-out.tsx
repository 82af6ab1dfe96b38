"use client";

import { useTranslations } from "next-intl";
import { useLive, useLiveStore } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import { clearAccountData } from "./clear-account-data";

/**
 * Signs this device out: ends the session on the server, then removes the account's data from this browser. Where the server
 * is not reached, nothing changes and an error is shown.
 */
export function useSignOut(): () => Promise<void> {
	const t = useTranslations("account");
	const handle = useLive((state) => state.account.profile.handle);
	const { signOut } = useMailActions();
	const { setSigningOut, checkConnection } = useLiveStore();
	return async function endSession() {
		setSigningOut(true);
		try {
			await signOut();
		} catch {
			setSigningOut(false);
			// If the session has ended all the same, this finds out.
			checkConnection();
			return showErrorToast(t("notLeft"), () => void endSession());
		}
		clearAccountData(handle);
		// A full page load, so that nothing of the account stays in memory.
		window.location.assign("/sign-in");
	};
}
