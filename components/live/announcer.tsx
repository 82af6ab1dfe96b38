"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Change } from "#lib/contracts/changes/change";

const CLEAR_AFTER_MS = 4_000;

/** Announces arriving letters to screen readers (polite), and then removes the text, so that it is not read again. */
export function Announcer({ arrival }: { arrival: Change | null }) {
	const t = useTranslations("list");
	const [announced, setAnnounced] = useState<Change | null>(null);
	const row = arrival?.type === "message" && arrival !== announced ? arrival.data : undefined;
	useEffect(() => {
		const timer = setTimeout(() => setAnnounced(arrival), CLEAR_AFTER_MS);
		return () => clearTimeout(timer);
	}, [arrival]);
	return (
		<p className="sr-only" role="status" aria-live="polite">
			{row ? t("arrived", { name: row.from.name, subject: row.subject || t("noSubject") }) : ""}
		</p>
	);
}
