"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";

const YEAR_SECONDS = 31_536_000;

/** Tells the server this browser's time zone, so that the next page is rendered with the right times from the start. */
export function RememberTimeZone({ cookie }: { cookie: string }) {
	const router = useRouter();
	const known = useTimeZone();
	useEffect(() => {
		const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (!own || own === known || document.cookie.includes(`${cookie}=${encodeURIComponent(own)}`)) return;
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
		document.cookie = `${cookie}=${encodeURIComponent(own)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
		router.refresh();
	}, [cookie, known, router]);
	return null;
}
