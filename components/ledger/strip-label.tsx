"use client";

import { useFormatter, useTranslations } from "next-intl";
import { STRIP_ORDER, type StripStep } from "#components/ui/delivery-strip";
import type { DeliverySummary, DeliveryView } from "#lib/contracts/views";

/** The accessible name of a delivery strip: "3 read, 6 delivered, 2 failed". */
export function useStripLabel(): (counts: Partial<Record<StripStep, number>>) => string {
	const t = useTranslations("delivery.counted");
	const format = useFormatter();
	return (counts) => format.list(STRIP_ORDER.filter((step) => (counts[step] ?? 0) > 0).map((step) => t(step, { count: counts[step] ?? 0 })));
}

export function stripOfSummary({ total, queued, sent, delivered, read, failed }: DeliverySummary): Partial<Record<StripStep, number>> {
	return { queued, sent, delivered, read, failed, recalled: Math.max(0, total - queued - sent - delivered - read - failed) };
}

/** Counts from the deliveries, which also show who has read receipts off (`off`). */
export function stripOfDeliveries(deliveries: DeliveryView[]): Partial<Record<StripStep, number>> {
	const counts: Partial<Record<StripStep, number>> = {};
	for (const delivery of deliveries) {
		const step = stepOf(delivery);
		counts[step] = (counts[step] ?? 0) + 1;
	}
	return counts;
}

function stepOf({ state, reason }: DeliveryView): StripStep {
	return state === "delivered" && reason === "receipts_off" ? "off" : state;
}
