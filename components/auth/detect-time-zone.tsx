"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { setDeviceCookie } from "#components/ui/appearance/set-device-cookie";

/**
 * Tells the server this browser's time zone, so that the next page is rendered with the right times from the start; this
 * one is asked for anew where it is `shown` in that zone, and not in one that somebody has chosen.
 */
export function DetectTimeZone({ cookie, shown = true }: { cookie: string; shown?: boolean }) {
	const router = useRouter();
	const known = useTimeZone();
	useEffect(() => {
		const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (!own || own === known || document.cookie.includes(`${cookie}=${encodeURIComponent(own)}`)) return;
		setDeviceCookie(cookie, own);
		if (shown) router.refresh();
	}, [cookie, shown, known, router]);
	return null;
}
