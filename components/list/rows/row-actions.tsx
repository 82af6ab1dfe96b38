"use client";

import clsx from "clsx";
import { Archive, Inbox, Mail, MailOpen, Star, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { HOME_LABELS, homeOf } from "#components/mail/mailboxes";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { IconButton } from "#components/ui/controls/icon-button";
import type { ListRow } from "#lib/contracts/list-rows";

/** Quick actions at the end of a row, on hover, beside the delivery mark of sent letters; not in the tab order, since the keyboard has shortcuts. */
export function RowActions({ row }: { row: ListRow }) {
	const t = useTranslations("letter");
	const keysOf = useKeysOf();
	const act = useLetterActions();
	const buttonProps = { tabIndex: -1, className: "h-[26px]! compact:h-[23px]!" } as const;
	return (
		<span
			className={clsx(
				"absolute top-1/2 hidden -translate-y-1/2 rounded-[6px] bg-float p-px ring-1 ring-line-2 md:group-hover/row:flex",
				row.deliveries ? "end-24" : "end-2",
			)}
		>
			{row.mailbox === "sent" || row.mailbox === "chats" ? null : row.mailbox === "inbox" ? (
				<IconButton icon={Archive} label={t("archive")} keys={keysOf("archive")} onClick={() => act.file(row, "archive")} {...buttonProps} />
			) : (
				<IconButton icon={Inbox} label={t(HOME_LABELS[homeOf(row)])} onClick={() => act.file(row, homeOf(row))} {...buttonProps} />
			)}
			{row.mailbox === "trash" ? null : (
				<IconButton icon={Trash2} label={t("trash")} keys={keysOf("trash")} onClick={() => act.file(row, "trash")} {...buttonProps} />
			)}
			<IconButton
				icon={row.read ? Mail : MailOpen}
				label={t(row.read ? "markUnread" : "markRead")}
				keys={keysOf(row.read ? "markUnread" : "markRead")}
				onClick={() => act.mark(row, !row.read)}
				{...buttonProps}
			/>
			<IconButton
				icon={Star}
				filled={row.starred}
				label={t(row.starred ? "unstar" : "star")}
				keys={keysOf("star")}
				aria-pressed={row.starred}
				onClick={() => act.star(row)}
				{...buttonProps}
			/>
		</span>
	);
}
