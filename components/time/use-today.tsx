"use client";

import { useNow, useTimeZone } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import { dayOf } from "./calendar-day";
import { watchMidnight } from "./watch-midnight";

/** The reader's day, as "2026-11-21": first as the server rendered it, so that nothing differs, then by this device's clock, past midnight too. */
export function useToday(): string {
	const rendered = useNow();
	const timeZone = useTimeZone() ?? "UTC";
	const subscribe = useCallback((changed: () => void) => watchMidnight(timeZone, changed), [timeZone]);
	return useSyncExternalStore(
		subscribe,
		() => dayOf(new Date(), timeZone),
		() => dayOf(rendered, timeZone),
	);
}
