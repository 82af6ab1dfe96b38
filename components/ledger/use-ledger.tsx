"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Whether a ledger is open, kept in the address so that it can be linked and stepped back from. */
export function useLedger() {
	const pathname = usePathname();
	const search = useSearchParams();
	const go = (id: string | null) => {
		const next = new URLSearchParams(search);
		if (id) next.set("ledger", id);
		else next.delete("ledger");
		const query = next.toString();
		window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
	};
	return { openId: search.get("ledger"), open: (id: string) => go(id), close: () => go(null) };
}
