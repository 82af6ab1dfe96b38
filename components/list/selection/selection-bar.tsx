"use client";

import { Archive, Inbox, ListChecks, Mail, MailOpen, Star, Trash2, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { DeleteDialog } from "#components/mail/delete-dialog";
import { HOME_LABELS, homeOf, type ListedIn } from "#components/mail/mailboxes";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import type { Selection } from "./use-selection";
import type { SelectionActs } from "./use-selection-acts";

export interface SelectionBarProps {
	view: ListedIn;
	selection: Selection;
	/** How many rows the list has, and how many of them are loaded. */
	size: number;
	loaded: number;
	acts: SelectionActs;
}

/** What can be done with the selected rows, in place of the list's head. */
export function SelectionBar({ view, selection, size, loaded, acts }: SelectionBarProps) {
	const t = useTranslations("list");
	const letter = useTranslations("letter");
	const keysOf = useKeysOf();
	const [confirming, setConfirming] = useState(false);
	const { mailbox } = view;
	const count = selection.everything ? size : selection.rows.length;
	const first = selection.rows[0];
	const isRead = selection.rows.every(({ read }) => read);
	const isStarred = selection.rows.every(({ starred }) => starred);
	const home = first ? homeOf(first) : "inbox";
	return (
		<div role="toolbar" aria-label={t("selection")} className="flex h-full min-w-0 items-center gap-0.5 bg-paper-2 ps-2 pe-2 max-md:h-14">
			<IconButton icon={X} label={t("clearSelection")} onClick={selection.clear} />
			<span className="min-w-0 flex-1 truncate px-1.5 font-strong" aria-live="polite">
				<span className="max-md:sr-only">{t("selected", { count })}</span>
				<span aria-hidden="true" className="mono md:hidden">
					{count}
				</span>
			</span>
			{selection.everything || loaded > selection.rows.length || loaded >= size ? null : (
				<Button
					look="ghost"
					onClick={selection.selectEverything}
					aria-label={t(view.conversations ? "selectAllConversations" : "selectAllLetters", { count: size })}
				>
					{t("allOf", { count: size })}
				</Button>
			)}
			{loaded > selection.rows.length ? (
				<IconButton icon={ListChecks} label={t("selectLoaded")} onClick={selection.selectLoaded} className="md:hidden!" />
			) : null}
			{mailbox === "inbox" || mailbox === "all" || mailbox === "starred" || mailbox === "sent" ? (
				<IconButton icon={Archive} label={letter("archive")} keys={keysOf("archive")} onClick={() => acts.file("archive")} />
			) : mailbox === "chats" ? null : (
				<IconButton icon={Inbox} label={letter(HOME_LABELS[home])} onClick={() => acts.file(home)} />
			)}
			{mailbox === "trash" ? (
				<IconButton icon={Trash2} label={letter("deleteForGood")} className="text-danger-text!" onClick={() => setConfirming(true)} />
			) : (
				<IconButton icon={Trash2} label={letter("trash")} keys={keysOf("trash")} onClick={() => acts.file("trash")} />
			)}
			{mailbox === "inbox" || mailbox === "archive" || mailbox === "all" ? (
				<IconButton icon={TriangleAlert} label={letter("spam")} keys={keysOf("spam")} onClick={() => acts.file("spam")} />
			) : null}
			<IconButton
				icon={isRead ? Mail : MailOpen}
				label={letter(isRead ? "markUnread" : "markRead")}
				keys={keysOf(isRead ? "markUnread" : "markRead")}
				onClick={() => acts.mark(!isRead)}
			/>
			<IconButton icon={Star} filled={isStarred} label={letter(isStarred ? "unstar" : "star")} keys={keysOf("star")} onClick={() => acts.star(!isStarred)} />
			<DeleteDialog open={confirming} onOpenChange={setConfirming} onConfirm={acts.deleteForGood} />
		</div>
	);
}
