"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";

/** In the place of the field while lines are being selected: they become a letter. */
export function SelectionBar({ count, onWrite, onCancel }: { count: number; onWrite: () => void; onCancel: () => void }) {
	const t = useTranslations("chat");
	return (
		<div role="toolbar" aria-label={t("selection")} className="flex flex-wrap items-center gap-2 border-t border-line-2 bg-paper px-4 py-3 print:hidden">
			<span aria-live="polite" className="min-w-0 flex-1 text-ink-2">
				{t("selected", { count })}
			</span>
			<Button onClick={onCancel}>{t("cancel")}</Button>
			<Button look="solid" onClick={onWrite} disabled={count === 0}>
				{t("writeLetter")}
			</Button>
		</div>
	);
}
