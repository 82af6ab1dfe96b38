"use client";

import { useEffect } from "react";
import { useLive } from "#components/live/live-provider";
import { unreadRows } from "#lib/contracts/changes/account-state";

/** The unread count on the installed app's icon. */
export function UnreadBadge() {
	return <AppBadge count={useLive((state) => unreadRows(state.account, "inbox"))} />;
}

/** Sets the badge of the app's icon; clears it at zero. */
export function AppBadge({ count }: { count: number }) {
	useEffect(() => {
		// Missing in some browsers, and rejects where the app is not installed.
		void navigator.setAppBadge?.(count).catch(() => undefined);
	}, [count]);
	return null;
}
