"use client";

import { useEffect } from "react";
import { clearAccountData } from "./clear-account-data";

/** After a sign-out without scripts: removes the data of the account that the cookie names from this browser. */
export function ClearSignedOut({ cookie }: { cookie: string }) {
	useEffect(() => {
		const signedOut = document.cookie.split("; ").find((pair) => pair.startsWith(`${cookie}=`));
		if (!signedOut) return;
		clearAccountData(signedOut.slice(cookie.length + 1));
		// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
		document.cookie = `${cookie}=; path=/; max-age=0`;
	}, [cookie]);
	return null;
}
