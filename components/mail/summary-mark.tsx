"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DeliveryMark, type MarkState } from "#components/ui/delivery-mark";
import type { DeliverySummary } from "#lib/contracts/views";

/** The state shown for all copies of a letter: failed if any failed, read if all were read, part if some were; otherwise the least advanced. */
export function markOf(summary: DeliverySummary): MarkState {
	const { total, queued, sent, delivered, read, failed } = summary;
	const recalled = total - queued - sent - delivered - read - failed;
	if (failed > 0) return "failed";
	if (total > 0 && read === total) return "read";
	if (read > 0) return "part";
	if (total > 0 && recalled === total) return "recalled";
	if (queued > 0) return "queued";
	return sent > 0 ? "sent" : "delivered";
}

/** A row's delivery mark, with "3/12" beside it if some recipients have read it. A change of state is animated. */
export function SummaryMark({ summary }: { summary: DeliverySummary }) {
	const t = useTranslations("delivery");
	const state = markOf(summary);
	// The state at mount is not animated.
	const [initialState] = useState(state);
	const label = state === "part" ? t("readByOf", { read: summary.read, total: summary.total }) : t(`states.${state}`);
	return (
		<span className="flex items-center gap-[7px]">
			{state === "part" || (state === "failed" && summary.total > 1) ? (
				<span className={`mono ${state === "part" ? "text-signal-text" : "text-danger-text"}`} aria-hidden="true">
					{state === "part" ? summary.read : summary.failed}/{summary.total}
				</span>
			) : null}
			<DeliveryMark state={state} label={label} read={summary.read} total={summary.total} animated={initialState !== state} />
		</span>
	);
}
