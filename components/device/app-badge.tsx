"use client";

import { useEffect } from "react";
import { useLive } from "#components/live/live-provider";

/** How many letters wait unread, on the icon of the installed app. */
export function UnreadBadge() {
	return <AppBadge count={useLive((state) => state.account.counts.inbox?.unread ?? 0)} />;
}

/** A number on the app's icon; none at zero, as where nobody is signed in. */
export function AppBadge({ count }: { count: number }) {
	useEffect(() => {
		// Not everywhere, and refused where the app is not installed: a badge is only ever a hint.
		void navigator.setAppBadge?.(count).catch(() => undefined);
	}, [count]);
	return null;
}
