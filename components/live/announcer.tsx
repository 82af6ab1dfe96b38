"use client";

import { useTranslations } from "next-intl";
import type { Change } from "#lib/contracts/changes";

/** Says arrivals to screen readers, politely. */
export function Announcer({ arrival }: { arrival: Change | null }) {
	const t = useTranslations("list");
	const row = arrival?.type === "message" ? arrival.data : undefined;
	return (
		<p className="sr-only" role="status" aria-live="polite">
			{row ? t("arrived", { name: row.from.name, subject: row.subject || t("noSubject") }) : ""}
		</p>
	);
}
