"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Which ledger is open, as a query parameter so that it can be linked. Opening one pushes a history entry, so Back closes it. */
export function useLedger() {
	const pathname = usePathname();
	const searchParams = useSearchParams();
	const urlFor = (id: string | null) => {
		const next = new URLSearchParams(searchParams);
		if (id) next.set("ledger", id);
		else next.delete("ledger");
		const query = next.toString();
		return query ? `${pathname}?${query}` : pathname;
	};
	return {
		openId: searchParams.get("ledger"),
		open: (id: string) => {
			// Switching to another ledger replaces the entry, so that one Back closes it.
			if (searchParams.has("ledger")) window.history.replaceState(window.history.state?.[PUSHED_ENTRY] ? { [PUSHED_ENTRY]: true } : null, "", urlFor(id));
			else window.history.pushState({ [PUSHED_ENTRY]: true }, "", urlFor(id));
		},
		close: () => {
			if (window.history.state?.[PUSHED_ENTRY]) window.history.back();
			else window.history.replaceState(null, "", urlFor(null));
		},
	};
}

/** Marks a history entry pushed by `open`, as opposed to a link that was followed. */
const PUSHED_ENTRY = "pomboLedger";
