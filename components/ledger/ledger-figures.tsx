"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { DeliveryMark } from "#components/ui/delivery-mark";
import type { DeliverySummary } from "#lib/contracts/views";

export const FIGURES = ["queued", "sent", "delivered", "read", "failed"] as const;
export type Figure = (typeof FIGURES)[number];

/** The number of copies in each delivery state; pressing one filters the ledger by that state. */
export function LedgerFigures({ summary, chosen, onChoose }: { summary: DeliverySummary; chosen: Figure | null; onChoose: (figure: Figure | null) => void }) {
	const t = useTranslations("delivery.short");
	const format = useFormatter();
	return (
		<div className="mt-3.5 grid grid-cols-5 border-y border-line">
			{FIGURES.map((figure) => {
				const isChosen = chosen === figure;
				return (
					<button
						key={figure}
						type="button"
						aria-pressed={isChosen}
						disabled={summary[figure] === 0 && !isChosen}
						onClick={() => onChoose(isChosen ? null : figure)}
						className={clsx(
							"focus-inside grid gap-0.5 border-s border-line py-[9px] ps-3 pe-2 text-start first:border-s-0 first:ps-5 max-md:first:ps-4",
							isChosen ? "bg-paper shadow-[inset_0_-2px_var(--ink)]" : "enabled:hover:bg-hover",
						)}
					>
						<span
							className={clsx(
								"text-[24px]/7 font-[500] tracking-[-0.03em]",
								summary.total >= 10_000 && "max-md:text-[17px]",
								summary[figure] === 0 && "text-ink-3",
							)}
						>
							{format.number(summary[figure])}
						</span>
						<span className="-ms-0.5 flex items-center gap-[5px] text-small text-ink-2 max-md:flex-col max-md:items-start">
							<span className={clsx("flex-none", summary[figure] === 0 && "opacity-50 grayscale")}>
								<DeliveryMark state={figure} />
							</span>
							{t(figure)}
						</span>
					</button>
				);
			})}
		</div>
	);
}
