"use client";

import clsx from "clsx";
import { Star } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar";
import type { MessageRow } from "#lib/contracts/views";
import { LetterTime } from "./format-time";
import { usePending } from "./pending-panes";
import { correspondent, nameOf, PeopleLine } from "./people-line";
import { RowQuick } from "./row-quick";
import { SummaryMark } from "./summary-mark";

interface Props {
	row: MessageRow;
	href: string;
	own: string;
	open: boolean;
	arriving: boolean;
	tabIndex: 0 | -1;
	onFocus: () => void;
}

/** One letter in a list: a link to it, named in full for screen readers, with quick actions under the pointer. */
export function MailboxRow({ row, href, own, open, arriving, tabIndex, onFocus }: Props) {
	const t = useTranslations("list");
	const { person, outgoing } = correspondent(row, own);
	const { to, begin } = usePending();
	const shown = open ? to === null : to === href;
	const unread = !row.read;
	const recipients = [...row.to, ...row.cc, ...(row.bcc ?? [])];
	return (
		<li className={clsx("group/row relative border-b border-line", arriving && "is-arriving")}>
			<Link
				href={href}
				data-row={row.id}
				tabIndex={tabIndex}
				onFocus={onFocus}
				onNavigate={() => begin("letter", href)}
				prefetch={false}
				aria-current={open ? "true" : undefined}
				className={clsx(
					"focus-inside grid h-(--row-h) grid-cols-[8px_var(--av)_minmax(0,1fr)] items-center gap-x-[9px] ps-[7px] pe-4 text-ink no-underline",
					shown ? "bg-sel [--bg:var(--sel)]" : "group-hover/row:bg-hover group-hover/row:[--bg:var(--hover)]",
				)}
			>
				{unread ? <i className={clsx("size-[7px] justify-self-end rounded-full", arriving ? "bg-signal" : "bg-ink")} aria-hidden="true" /> : <i />}
				<Avatar person={person} size="row" />
				<span className="grid min-w-0 compact:flex compact:gap-2">
					<span className="flex h-5 min-w-0 items-center gap-[7px] compact:contents">
						<span className={clsx("truncate compact:w-37 compact:flex-none", unread ? "font-strong text-ink" : open ? "text-ink" : "text-ink-2")}>
							{unread ? <span className="sr-only">{t("unreadMark")} </span> : null}
							{outgoing ? (
								<>
									<span className={clsx(!unread && "text-ink-3")}>{t("to")}</span> <PeopleLine people={recipients} own={own} max={2} />
								</>
							) : (
								nameOf(person)
							)}
						</span>
						<span className="ms-auto flex flex-none items-center gap-[7px] ps-1.5 compact:order-last compact:group-hover/row:hidden">
							{row.deliveries ? <SummaryMark summary={row.deliveries} /> : null}
							<LetterTime iso={row.receivedAt} className={clsx("min-w-[34px] text-end", unread ? "font-[500] text-ink" : "text-ink-3")} />
						</span>
					</span>
					<span className="flex h-5 min-w-0 items-center gap-[7px] compact:flex-1 group-focus-within/row:pe-0 md:group-hover/row:pe-29">
						<span className="min-w-0 flex-1 truncate text-ink-3">
							<span className={clsx(unread ? "font-strong text-ink" : open ? "text-ink" : "text-ink-2")}>{row.subject || t("noSubject")}</span>{" "}
							<span className="compact:hidden">{row.snippet}</span>
						</span>
						{row.starred ? <Star className="glyph-s flex-none text-ink" fill="currentColor" role="img" aria-label={t("starred")} /> : null}
					</span>
				</span>
			</Link>
			<RowQuick row={row} />
		</li>
	);
}
