"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";

/** "2 new": the number of letters held back; pressing it shows them. */
export function NewPill({ count, onClick }: { count: number; onClick: (byKey: boolean) => void }) {
	const t = useTranslations("list");
	if (count === 0) return null;
	return (
		<button
			type="button"
			onClick={(event) => onClick(event.detail === 0)}
			className="is-rising -me-1 inline-flex h-6 items-center gap-1.5 self-center rounded-full bg-accent ps-[9px] pe-3 font-strong whitespace-nowrap text-on-accent max-md:h-8"
		>
			<ArrowUp className="size-3.5" strokeWidth={2.8} aria-hidden="true" />
			{t("new", { count })}
		</button>
	);
}
