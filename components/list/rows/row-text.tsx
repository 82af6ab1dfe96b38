import clsx from "clsx";
import { BellOff, Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { SummaryMark } from "#components/mail/summary-mark";
import { LetterTime } from "#components/time/format-time";
import { Avatar } from "#components/ui/avatar";
import { lazyPart } from "#components/ui/loading/lazy-part";
import type { ListRow } from "#lib/contracts/list-rows";
import { pictured, RowPeople } from "./row-people";

const RowPresence = lazyPart(() => import("#components/shell/lazy-bundle").then((bundle) => bundle.RowPresence));

/** The text of a row: people, time, subject and snippet, on two lines; on one where the density is compact. */
export function RowText({ row, ownHandle, open, arriving }: { row: ListRow; ownHandle: string; open: boolean; arriving: boolean }) {
	const t = useTranslations("list");
	const unread = !row.read;
	const person = pictured(row, ownHandle);
	const isChatOfTwo = row.thread?.kind === "chat" && row.thread.participants.length === 2 && person.kind === "person" && person.handle !== ownHandle;
	const weight = unread ? "font-strong text-ink" : open ? "text-ink" : "text-ink-2";
	return (
		<>
			{unread ? <i className={clsx("size-[7px] justify-self-end rounded-full", arriving ? "bg-signal" : "bg-ink")} aria-hidden="true" /> : <i />}
			<span className="relative">
				<Avatar person={person} size="row" />
				{isChatOfTwo ? <RowPresence handle={person.handle} /> : null}
			</span>
			<span className="grid min-w-0 auto-rows-[20px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-[7px] max-md:auto-rows-[22px] compact:grid-cols-[148px_minmax(0,1fr)_auto] compact:gap-x-2">
				<span className={clsx("truncate", weight)}>
					{unread ? <span className="sr-only">{t("unreadMark")} </span> : null}
					<RowPeople row={row} ownHandle={ownHandle} unread={unread} />
				</span>
				<span className={clsx("flex items-center gap-[7px] ps-1.5 compact:order-2", !row.deliveries && "compact:md:group-hover/row:hidden")}>
					{row.deliveries?.total ? <SummaryMark summary={row.deliveries} /> : null}
					<LetterTime iso={row.receivedAt} className={clsx("min-w-[34px] text-end", unread ? "font-[500] text-ink" : "text-ink-3")} />
				</span>
				<span
					className={clsx(
						"col-span-2 flex min-w-0 items-center gap-[7px] compact:order-1 compact:col-span-1",
						row.deliveries ? "md:group-hover/row:pe-45" : "md:group-hover/row:pe-29",
					)}
				>
					<span className="min-w-0 flex-1 truncate text-ink-3">
						<RowSummary row={row} ownHandle={ownHandle} weight={weight} />
					</span>
					{row.thread?.muted ? <BellOff className="glyph-s flex-none text-ink-3" role="img" aria-label={t("muted")} /> : null}
					{row.starred ? <Star className="glyph-s flex-none text-ink" fill="currentColor" role="img" aria-label={t("starred")} /> : null}
				</span>
			</span>
		</>
	);
}

/** Subject and snippet; of a chat, its newest line. */
function RowSummary({ row, ownHandle, weight }: { row: ListRow; ownHandle: string; weight: string }) {
	const t = useTranslations("list");
	const chat = useTranslations("chat");
	if (row.thread?.kind === "chat") {
		const text = row.deletedAt ? chat("takenBack") : row.snippet;
		return (
			<span dir="auto" className={row.read ? undefined : weight}>
				{row.from.handle === ownHandle && !row.deletedAt ? chat("youWrote", { text }) : text}
			</span>
		);
	}
	return (
		<>
			<span dir="auto" className={weight}>
				{row.subject || t("noSubject")}
			</span>{" "}
			<span dir="auto" className="compact:hidden">
				{row.snippet}
			</span>
		</>
	);
}
