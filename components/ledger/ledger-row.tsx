"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { nameOf } from "#components/mail/people-line";
import { Avatar } from "#components/ui/avatar";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { useErrorMessages } from "#components/ui/error-messages";
import { Handle } from "#components/ui/handle";
import type { DeliveryView } from "#lib/contracts/views";

/** The columns of the ledger: a person, then three stations. */
export const LEDGER_COLUMNS =
	"grid grid-cols-[minmax(0,1fr)_84px_92px_92px] items-center px-5 max-md:grid-cols-[minmax(0,1fr)_58px_78px_82px] max-md:px-4 max-[359px]:grid-cols-3";

/** One copy: a line runs from station to station, dotted where it still waits; a failure tells its reason instead. */
export function LedgerRow({ delivery }: { delivery: DeliveryView }) {
	const t = useTranslations("ledger");
	const reasons = useTranslations("ledger.reasons");
	const words = useErrorMessages();
	const { recipient, via, state, times, reason } = delivery;
	const silent = reason === "receipts_off" && state !== "read";
	const ended = state === "failed" || state === "recalled";
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
					<span className="block truncate font-medium">{nameOf(recipient)}</span>
					<span className="block truncate text-small text-ink-3">
						<Handle of={recipient} />
						{via ? `, ${t("via", { name: nameOf(via) })}` : ""}
						{silent ? `, ${t("receiptsOff")}` : ""}
					</span>
				</span>
			</span>
			{ended ? (
				<span className={clsx("col-span-3 flex items-center gap-[7px] text-small", state === "failed" ? "text-danger-text" : "text-ink-2")}>
					<DeliveryMark state={state} />
					{state === "recalled"
						? t("recalled")
						: !reason
							? t("failed")
							: reasons.has(reason as "mailbox_full")
								? reasons(reason as "mailbox_full")
								: words(reason, reason)}
				</span>
			) : (
				<>
					<Station mark="sent" at={times.sent} since={times.queued} next={times.delivered} waiting={t("waiting")} />
					<Station mark="delivered" at={times.delivered} since={times.queued} next={times.read} waiting={times.sent ? t("noDevice") : ""} />
					<Station mark="read" at={times.read} waiting={silent ? t("doesNotSay") : times.delivered ? t("notYet") : ""} last />
				</>
			)}
		</li>
	);
}

function Station({
	mark,
	at,
	since,
	next,
	waiting,
	last = false,
}: {
	mark: "sent" | "delivered" | "read";
	at?: string;
	since?: string;
	next?: string;
	waiting: string;
	last?: boolean;
}) {
	const t = useTranslations("delivery.short");
	const time = useStationTime();
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
						<bdi>{time(at, since)}</bdi>
					</time>
				</>
			) : (
				<>
					<i className="ms-px grid h-3.5 items-center" aria-hidden="true">
						<i className="h-[1.5px] w-2 bg-edge" />
					</i>
					<span className="min-h-4 text-small whitespace-nowrap text-ink-3">
						{/* The heads of the columns are for the eye alone. */}
						{waiting ? <span className="sr-only">{`${t(mark)}: `}</span> : null}
						{waiting}
					</span>
				</>
			)}
		</span>
	);
}

/** Times as they are: the delay while it is short, the clock to the second after that. */
function useStationTime() {
	const format = useFormatter();
	return (at: string, since?: string) => {
		const delay = since ? Date.parse(at) - Date.parse(since) : Number.POSITIVE_INFINITY;
		if (delay < 1_000) return `+${Math.max(0, delay)} ms`;
		if (delay < 60_000) return `+${format.number(delay / 1_000, { maximumFractionDigits: 1 })} s`;
		return format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
	};
}
