"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Change } from "#lib/contracts/changes/change";

const SPOKEN_MS = 4_000;

/** Says arrivals to screen readers, politely; once spoken, nobody stumbles over the words again. */
export function Announcer({ arrival }: { arrival: Change | null }) {
	const t = useTranslations("list");
	const [spoken, setSpoken] = useState<Change | null>(null);
	const row = arrival?.type === "message" && arrival !== spoken ? arrival.data : undefined;
	useEffect(() => {
		const timer = setTimeout(() => setSpoken(arrival), SPOKEN_MS);
		return () => clearTimeout(timer);
	}, [arrival]);
	return (
		<p className="sr-only" role="status" aria-live="polite">
			{row ? t("arrived", { name: row.from.name, subject: row.subject || t("noSubject") }) : ""}
		</p>
	);
}
