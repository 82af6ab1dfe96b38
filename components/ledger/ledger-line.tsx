"use client";

import { useTranslations } from "next-intl";
import { KeyHint } from "#components/keyboard/key-hint";
import { markOf } from "#components/mail/summary-mark";
import { buttonClass } from "#components/ui/controls/button";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { DeliveryStrip } from "#components/ui/delivery-strip";
import type { DeliverySummary } from "#lib/contracts/views";
import { stripOfSummary, useStripWords } from "./strip-words";
import { useLedger } from "./use-ledger";

/** Under one's own letter: what became of its copies, in one line that opens the ledger. */
export function LedgerLine({ id, summary }: { id: string; summary: DeliverySummary }) {
	const t = useTranslations("ledger");
	const states = useTranslations("delivery");
	const words = useStripWords();
	const { openId, open, close } = useLedger();
	const state = markOf(summary);
	const counts = stripOfSummary(summary);
	const sentence =
		summary.read > 0 && summary.total > 1
			? states("readByOf", { read: summary.read, total: summary.total })
			: states(`states.${state === "failed" && summary.failed < summary.total ? reached(summary) : state}`);
	return (
		<div className="mt-3.5 flex h-10 items-center gap-3 border-y border-line whitespace-nowrap max-md:h-13">
			{summary.total > 1 ? <DeliveryStrip counts={counts} label={words(counts)} /> : <DeliveryMark state={state} read={summary.read} total={summary.total} />}
			<b>{sentence}</b>
			{summary.failed > 0 && summary.total > 1 ? (
				<span className="inline-flex items-center gap-[5px] text-danger-text">
					<DeliveryMark state="failed" /> {t("failedCount", { count: summary.failed })}
				</span>
			) : null}
			<button
				type="button"
				onClick={() => (openId === id ? close() : open(id))}
				aria-expanded={openId === id}
				className={buttonClass("ghost", "print:hidden ms-auto h-[26px]! ps-[9px]! pe-1.5! max-md:h-11!")}
			>
				{t("title")} <KeyHint id="deliveries" />
			</button>
		</div>
	);
}

/** How far the copies that did not fail have come. */
function reached(summary: DeliverySummary) {
	return markOf({ ...summary, total: summary.total - summary.failed, failed: 0 });
}
