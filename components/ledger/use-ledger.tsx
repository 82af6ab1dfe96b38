"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Whether a ledger is open, kept in the address so that it can be linked. Opening it is a step that Back takes back. */
export function useLedger() {
	const pathname = usePathname();
	const search = useSearchParams();
	const addressOf = (id: string | null) => {
		const next = new URLSearchParams(search);
		if (id) next.set("ledger", id);
		else next.delete("ledger");
		const query = next.toString();
		return query ? `${pathname}?${query}` : pathname;
	};
	return {
		openId: search.get("ledger"),
		open: (id: string) => {
			// From one ledger to another is no step of its own: what closes it closes both.
			if (search.has("ledger")) window.history.replaceState(window.history.state?.[STEP] ? { [STEP]: true } : null, "", addressOf(id));
			else window.history.pushState({ [STEP]: true }, "", addressOf(id));
		},
		close: () => {
			if (window.history.state?.[STEP]) window.history.back();
			else window.history.replaceState(null, "", addressOf(null));
		},
	};
}

/** Marks the step in the history that opened it, and not an address that was followed. */
const STEP = "pomboLedger";
