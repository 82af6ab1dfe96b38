"use client";

import { forgetAccount } from "#components/device/forget-account";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import { useMailActions } from "./mail-actions";

/** Signs this device out: the session ends on the server, and nothing of the account stays here. */
export function useLeave(): () => Promise<void> {
	const handle = useLive((state) => state.account.profile.handle);
	const { signOut } = useMailActions();
	const { hangUp } = useLiveStore();
	return async () => {
		hangUp();
		forgetAccount(handle);
		await signOut();
		// Not a soft step: nothing of this account stays in the page's memory.
		window.location.assign("/sign-in");
	};
}
