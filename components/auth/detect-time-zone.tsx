"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { readDeviceCookie, setDeviceCookie } from "#components/ui/appearance/set-device-cookie";

/**
 * Saves the browser's time zone in a cookie, so that the server renders the next page with the right times. Refreshes the
 * current page only where it is `shown` in that zone, not in one chosen in the settings.
 */
export function DetectTimeZone({ cookie, shown = true }: { cookie: string; shown?: boolean }) {
	const router = useRouter();
	const known = useTimeZone();
	useEffect(() => {
		const detected = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (!detected || detected === known || readDeviceCookie(cookie) === detected) return;
		setDeviceCookie(cookie, detected);
		if (shown) router.refresh();
	}, [cookie, shown, known, router]);
	return null;
}
