"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { rememberHere } from "#components/ui/remember-here";

/** Tells the server this browser's time zone, so that the next page is rendered with the right times from the start. */
export function RememberTimeZone({ cookie }: { cookie: string }) {
	const router = useRouter();
	const known = useTimeZone();
	useEffect(() => {
		const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (!own || own === known || document.cookie.includes(`${cookie}=${encodeURIComponent(own)}`)) return;
		rememberHere(cookie, own);
		router.refresh();
	}, [cookie, known, router]);
	return null;
}
