"use client";

import { useTranslations } from "next-intl";
import { KeyHint } from "#components/keyboard/key-hint";
import { markOf } from "#components/mail/summary-mark";
import { buttonClass } from "#components/ui/controls/button";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { DeliveryStrip } from "#components/ui/delivery-strip";
import type { DeliverySummary } from "#lib/contracts/views";
import { stripOfSummary, useStripLabel } from "./strip-label";
import { useLedger } from "./use-ledger";

/** The delivery summary of an own letter, in one line with a button that opens the ledger. */
export function LedgerLine({ id, summary }: { id: string; summary: DeliverySummary }) {
	const t = useTranslations("ledger");
	const states = useTranslations("delivery");
	const stripLabel = useStripLabel();
	const { openId, open, close } = useLedger();
	const state = markOf(summary);
	const counts = stripOfSummary(summary);
	const sentence = () => {
		if (summary.queued > 0 && summary.total > 1) return t("filed", { done: summary.total - summary.queued, total: summary.total });
		if (summary.read > 0 && summary.total > 1) return states("readByOf", { read: summary.read, total: summary.total });
		return states(`states.${state === "failed" && summary.failed < summary.total ? stateOfOthers(summary) : state}`);
	};
	return (
		<div className="mt-3.5 flex min-h-10 items-center gap-3 border-y border-line max-md:min-h-13">
			{summary.total > 1 ? (
				<DeliveryStrip counts={counts} label={stripLabel(counts)} />
			) : (
				<DeliveryMark state={state} read={summary.read} total={summary.total} />
			)}
			<span className="flex min-w-0 flex-wrap gap-x-3 py-1">
				<b>{sentence()}</b>
				{summary.failed > 0 && summary.total > 1 ? (
					<span className="inline-flex items-center gap-[5px] text-danger-text">
						<DeliveryMark state="failed" /> {t("failedCount", { count: summary.failed })}
					</span>
				) : null}
			</span>
			<button
				type="button"
				onClick={() => (openId === id ? close() : open(id))}
				aria-expanded={openId === id}
				className={buttonClass("ghost", "print:hidden ms-auto flex-none h-[26px]! ps-[9px]! pe-1.5! max-md:h-11!")}
			>
				{t("title")} <KeyHint id="deliveries" />
			</button>
		</div>
	);
}

/** The state of the copies that did not fail. */
function stateOfOthers(summary: DeliverySummary) {
	return markOf({ ...summary, total: summary.total - summary.failed, failed: 0 });
}
