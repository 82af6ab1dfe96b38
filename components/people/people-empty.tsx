"use client";

import { useTranslations } from "next-intl";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane while no person is open. */
export function PeopleEmpty() {
	const t = useTranslations("people");
	return (
		<section className="pane read [--bg:var(--paper)]">
			<div className="border-b border-line" />
			<EmptyState title={t("emptyTitle")}>{t("emptyWords")}</EmptyState>
			<KeyHintsLine empty />
		</section>
	);
}
