"use client";

import { useEffect } from "react";
import { clearAccountData } from "./clear-account-data";

/** After somebody signed out without scripts: forgets what this browser keeps of their account. */
export function ClearSignedOut({ cookie }: { cookie: string }) {
	useEffect(() => {
		const left = document.cookie.split("; ").find((pair) => pair.startsWith(`${cookie}=`));
		if (!left) return;
		clearAccountData(decodeURIComponent(left.slice(cookie.length + 1)));
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
		document.cookie = `${cookie}=; path=/; max-age=0`;
	}, [cookie]);
	return null;
}
