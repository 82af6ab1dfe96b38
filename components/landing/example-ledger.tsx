"use client";

import { useTranslations } from "next-intl";
import { LEDGER_COLUMNS, LedgerRow } from "#components/ledger/ledger-row";
import { stripOfDeliveries, useStripLabel } from "#components/ledger/strip-label";
import { DeliveryStrip } from "#components/ui/delivery-strip";
import type { DeliveryView, PersonView } from "#lib/contracts/views";

const FRIDAY = "2026-11-20T12:";
const SENT_AT = `${FRIDAY}40:00.000Z`;

/** Four copies in different states. The times are minutes apart, since they were not measured. */
const COPIES: DeliveryView[] = [
	copy("bruno", "Bruno Lima", { state: "read", delivered: "43:12", read: "44:05" }),
	copy("clara", "Clara Dias", { state: "delivered", delivered: "46:31" }),
	copy("joao", "João Prado", { state: "delivered", delivered: "52:08" }, "receipts_off"),
	copy("duda", "Duda Reis", { state: "sent" }),
];

/** The ledger, with the product's own rows. */
export function ExampleLedger() {
	const t = useTranslations("ledger");
	const stripLabel = useStripLabel();
	const counts = stripOfDeliveries(COPIES);
	return (
		<div className="min-w-0 border-line-2 max-lg:border-t lg:border-s">
			<div className="flex items-center gap-4 px-5 py-4 max-md:px-4">
				<DeliveryStrip counts={counts} label={stripLabel(counts)} size="large" />
				<p className="text-body font-strong">{t("copies", { total: COPIES.length, read: counts.read ?? 0 })}</p>
			</div>
			<div className={`${LEDGER_COLUMNS} h-[26px] border-y border-line text-small text-ink-3`} aria-hidden="true">
				<span>{t("person")}</span>
				<span>{t("sent")}</span>
				<span>{t("delivered")}</span>
				<span>{t("read")}</span>
			</div>
			<ul aria-label={t("title")} className="*:last:border-b-0">
				{COPIES.map((delivery) => (
					<LedgerRow key={delivery.recipient.handle} delivery={delivery} />
				))}
			</ul>
		</div>
	);
}

function copy(handle: string, name: string, progress: { state: DeliveryView["state"]; delivered?: string; read?: string }, reason?: string): DeliveryView {
	const recipient: PersonView = { handle, name, kind: "person" };
	const at = (time: string | undefined) => time && `${FRIDAY}${time}.000Z`;
	const times = { queued: SENT_AT, sent: SENT_AT, delivered: at(progress.delivered), read: at(progress.read) };
	return { messageId: "example", recipient, state: progress.state, times, ...(reason ? { reason } : {}) };
}
