"use client";

import { useFormatter, useNow } from "next-intl";

const FORMAT = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** A day and a time, with the year where it is another. */
export function useShortDate(): (iso: string) => string {
	const format = useFormatter();
	const year = useNow().getUTCFullYear();
	return (iso) => {
		const at = new Date(iso);
		return format.dateTime(at, { ...FORMAT, year: at.getUTCFullYear() === year ? undefined : "numeric" });
	};
}
