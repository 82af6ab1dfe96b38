"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";

export type SavingState = "idle" | "saving" | "saved" | "failed";

/** The state of a change as text, announced to screen readers. */
export function SavingStatus({ state, changed = false, error }: { state: SavingState; changed?: boolean; error?: string }) {
	const t = useTranslations("settings");
	return (
		<span role="status" className="inline-flex min-h-5 items-center gap-1.5 text-small">
			{state === "saving" ? <span className="text-ink-3">{t("saving")}</span> : null}
			{state === "saved" && !changed ? (
				<span className="inline-flex items-center gap-1.5 text-signal-text">
					<Check className="glyph-s" aria-hidden="true" />
					{t("saved")}
				</span>
			) : null}
			{state === "failed" ? <span className="text-danger-text">{error ?? t("notSaved")}</span> : null}
			{changed && (state === "idle" || state === "saved") ? <span className="text-ink-3">{t("changed")}</span> : null}
		</span>
	);
}
