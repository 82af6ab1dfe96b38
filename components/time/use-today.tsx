"use client";

import { useNow, useTimeZone } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import { dayOf } from "./calendar-day";
import { watchMidnight } from "./watch-midnight";

/** The reader's calendar day, as "2026-11-21": the server's on hydration, then by this device's clock, updated at midnight. */
export function useToday(): string {
	const rendered = useNow();
	const timeZone = useTimeZone() ?? "UTC";
	const subscribe = useCallback((onChange: () => void) => watchMidnight(timeZone, onChange), [timeZone]);
	return useSyncExternalStore(
		subscribe,
		() => dayOf(new Date(), timeZone),
		() => dayOf(rendered, timeZone),
	);
}
