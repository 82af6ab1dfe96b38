"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { nameOf } from "#components/mail/people-line";
import { PersonName } from "#components/person/person-name";
import { Avatar } from "#components/ui/avatar";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { useErrorMessages } from "#components/ui/error-messages";
import { Handle } from "#components/ui/handle";
import type { DeliveryView } from "#lib/contracts/views";

/** The columns of the ledger: the recipient, then the times sent, delivered and read. */
export const LEDGER_COLUMNS =
	"grid grid-cols-[minmax(0,1fr)_84px_92px_92px] items-center px-5 max-md:grid-cols-[minmax(0,1fr)_58px_78px_82px] max-md:px-4 max-[359px]:grid-cols-3";

/** One delivery: its states joined by a line, dotted towards one not reached yet. A failed delivery shows the reason instead. */
export function LedgerRow({ delivery }: { delivery: DeliveryView }) {
	const t = useTranslations("ledger");
	const reasons = useTranslations("ledger.reasons");
	const errorMessage = useErrorMessages();
	const { recipient, via, state, times, reason } = delivery;
	const receiptsOff = reason === "receipts_off" && state !== "read";
	const isFinal = state === "failed" || state === "recalled";
	return (
		<li
			className={clsx(
				LEDGER_COLUMNS,
				"h-(--led-h) border-b border-line hover:bg-hover max-md:h-15 max-[359px]:h-auto max-[359px]:gap-y-1.5 max-[359px]:py-2.5",
				state === "failed" && "border-s-3 border-s-danger ps-[17px]",
			)}
		>
			<span className="flex min-w-0 items-center gap-[9px] pe-2 leading-4 max-[359px]:col-span-3">
				<Avatar person={recipient} size={24} />
				<span className="min-w-0">
					<PersonName person={recipient} className="block max-w-full truncate font-medium">
						{nameOf(recipient)}
					</PersonName>
					<span className="block truncate text-small text-ink-3">
						<Handle of={recipient} />
						{via ? `, ${t("via", { name: nameOf(via) })}` : ""}
						{receiptsOff ? `, ${t("receiptsOff")}` : ""}
					</span>
				</span>
			</span>
			{isFinal ? (
				<span className={clsx("col-span-3 flex items-center gap-[7px] text-small", state === "failed" ? "text-danger-text" : "text-ink-2")}>
					<DeliveryMark state={state} />
					{state === "recalled"
						? t("recalled")
						: !reason
							? t("failed")
							: reasons.has(reason as "mailbox_full")
								? reasons(reason as "mailbox_full")
								: errorMessage(reason, reason)}
				</span>
			) : (
				<>
					<StateCell mark="sent" at={times.sent} since={times.queued} next={times.delivered} placeholder={t("waiting")} />
					<StateCell mark="delivered" at={times.delivered} since={times.queued} next={times.read} placeholder={times.sent ? t("noDevice") : ""} />
					<StateCell mark="read" at={times.read} placeholder={receiptsOff ? t("doesNotSay") : times.delivered ? t("notYet") : ""} last />
				</>
			)}
		</li>
	);
}

function StateCell({
	mark,
	at,
	since,
	next,
	placeholder,
	last = false,
}: {
	mark: "sent" | "delivered" | "read";
	at?: string;
	since?: string;
	next?: string;
	placeholder: string;
	last?: boolean;
}) {
	const t = useTranslations("delivery.short");
	const formatTime = useTimeFormat();
	const line = next ? "bg-line-2" : "bg-[repeating-linear-gradient(90deg,var(--line-2)_0_3px,transparent_3px_6px)]";
	return (
		<span className="relative grid h-full content-center gap-0.5">
			{at ? (
				<>
					{last ? null : <i className={clsx("absolute start-6 end-0.5 top-[calc(50%-9.5px)] h-px", line)} aria-hidden="true" />}
					<span className="-ms-px block h-3.5">
						<DeliveryMark state={mark} label={t(mark)} animated />
					</span>
					<time dateTime={at} className="mono min-h-4 text-ink-2">
						<bdi>{formatTime(at, since)}</bdi>
					</time>
				</>
			) : (
				<>
					<i className="ms-px grid h-3.5 items-center" aria-hidden="true">
						<i className="h-[1.5px] w-2 bg-edge" />
					</i>
					<span className="min-h-4 text-small whitespace-nowrap text-ink-3">
						{/* The column headings are hidden from screen readers. */}
						{placeholder ? <span className="sr-only">{`${t(mark)}: `}</span> : null}
						{placeholder}
					</span>
				</>
			)}
		</span>
	);
}

/** The delay since `since` if it is under a minute, otherwise the time of day to the second. */
function useTimeFormat() {
	const format = useFormatter();
	return (at: string, since?: string) => {
		const delay = since ? Date.parse(at) - Date.parse(since) : Number.POSITIVE_INFINITY;
		if (delay < 1_000) return `+${Math.max(0, delay)} ms`;
		if (delay < 60_000) return `+${format.number(delay / 1_000, { maximumFractionDigits: 1 })} s`;
		return format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
	};
}
