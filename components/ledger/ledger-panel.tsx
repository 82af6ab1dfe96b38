"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { markOf } from "#components/mail/summary-mark";
import { ExactTime } from "#components/time/format-time";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { DeliveryStrip } from "#components/ui/delivery-strip";
import { isComposing } from "#components/ui/is-composing";
import { StatusDot } from "#components/ui/status-dot";
import type { DeliverySummary, DeliveryView, MessageView } from "#lib/contracts/views";
import { type Figure, LedgerFigures } from "./ledger-figures";
import { LEDGER_COLUMNS, LedgerRow } from "./ledger-row";
import { RetryFailed } from "./retry-failed";
import { stripOfDeliveries, stripOfSummary, useStripLabel } from "./strip-label";
import { useDeliveries } from "./use-deliveries";

/** The ledger of one letter: when each recipient received and read it, updated live. */
export function LedgerPanel({ letter, summary, onClose }: { letter: MessageView; summary: DeliverySummary; onClose: () => void }) {
	const t = useTranslations("ledger");
	const stripLabel = useStripLabel();
	const isConnected = useLive((state) => state.connection === "connected");
	const [figure, setFigure] = useState<Figure | null>(null);
	const { deliveries, status, hasMore, showMore, retry } = useDeliveries(letter.id, summary, figure);
	const panel = useRef<HTMLElement>(null);
	useEffect(() => {
		const previousFocus = document.activeElement;
		panel.current?.focus({ preventScroll: true });
		return () => {
			if (previousFocus instanceof HTMLElement && previousFocus.isConnected) previousFocus.focus({ preventScroll: true });
		};
	}, []);

	const latestClose = useRef(onClose);
	useEffect(() => {
		latestClose.current = onClose;
	});
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const isHandledElsewhere = event.target instanceof Element && event.target.closest("input, textarea, [role=dialog], [role=alertdialog], [role=menu]");
			if (event.key === "Escape" && !isComposing(event) && !event.defaultPrevented && !isHandledElsewhere) latestClose.current();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, []);

	const counts = deliveries.length >= summary.total ? stripOfDeliveries(deliveries) : stripOfSummary(summary);
	const rows = deliveries.filter(({ state }) => figure === null || state === figure).sort(failedFirst);
	return (
		<aside ref={panel} tabIndex={-1} aria-label={t("title")} className="pane ledger outline-none [--bg:var(--paper-2)]">
			<header className="flex items-center gap-2 border-b border-line ps-5 pe-2.5 max-md:h-14">
				<h2 className="text-body font-strong">{t("title")}</h2>
				<span className="flex items-center gap-1.5 text-small text-ink-3">
					<StatusDot on={isConnected} /> {t(isConnected ? "live" : "asOf")}
				</span>
				<IconButton icon={X} label={t("close")} keys="Esc" onClick={onClose} className="ms-auto print:hidden" />
			</header>
			<div className="flex min-h-0 flex-col overflow-y-auto">
				<div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-4 max-md:px-4">
					{summary.total > 1 ? (
						<DeliveryStrip counts={counts} label={stripLabel(counts)} size={summary.total > 14 ? "small" : "large"} />
					) : (
						<DeliveryMark state={markOf(summary)} large animated />
					)}
					<div className={summary.total > 1 ? "min-w-44" : "min-w-0"}>
						<p className="text-body font-strong">{t("copies", { total: summary.total, read: summary.read })}</p>
						<p className="text-small text-ink-3">
							{t("leftAt")} <ExactTime iso={letter.sentAt} />
						</p>
						{summary.queued > 0 ? (
							<p role="status" className="text-small text-signal-text">
								{t("filed", { done: summary.total - summary.queued, total: summary.total })}
							</p>
						) : null}
					</div>
				</div>
				<LedgerFigures summary={summary} chosen={figure} onChoose={setFigure} />
				{summary.failed > 0 ? <RetryFailed id={letter.id} count={summary.failed} /> : null}
				<div className={`${LEDGER_COLUMNS} h-[26px] flex-none border-b border-line text-small text-ink-3`} aria-hidden="true">
					<span className="max-[359px]:hidden">{t("person")}</span>
					<span>{t("sent")}</span>
					<span>{t("delivered")}</span>
					<span>{t("read")}</span>
				</div>
				<ul aria-label={t("title")} aria-busy={status === "loading"}>
					{rows.map((delivery) => (
						<LedgerRow key={delivery.recipient.handle} delivery={delivery} />
					))}
				</ul>
				{hasMore ? (
					<div className="px-5 py-3 max-md:px-4">
						<Button busy={status === "loading"} onClick={showMore}>
							{t("showMore")}
						</Button>
					</div>
				) : null}
				{status === "failed" ? (
					<p className="flex items-center gap-3 px-5 py-4 text-danger-text">
						{t("notLoaded")} <Button onClick={() => void retry()}>{t("again")}</Button>
					</p>
				) : null}
			</div>
			<div className="flex items-center gap-3 border-t border-line px-5 text-small text-ink-3 max-md:hidden print:hidden">
				<span className="mono font-strong! text-ink">Esc</span> {t("escCloses")}
			</div>
		</aside>
	);
}

function failedFirst(a: DeliveryView, b: DeliveryView): number {
	return Number(b.state === "failed") - Number(a.state === "failed");
}
