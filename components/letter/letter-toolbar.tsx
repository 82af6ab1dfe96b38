"use client";

import { Archive, ArrowLeft, Bell, BellOff, Ellipsis, Forward, Inbox, Mail, MessagesSquare, Reply, ReplyAll, Star, Trash2, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReplyKind } from "#components/compose/unsent/reply-draft";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import { HOME_LABELS, homeOf, type ShownMailbox } from "#components/mail/mailboxes";
import { nameOf } from "#components/mail/people-line";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { Menu, MenuItem } from "#components/overlays/menu";
import { useShowAs } from "#components/thread/use-show-as";
import { IconButton } from "#components/ui/controls/icon-button";
import type { ListRow } from "#lib/contracts/list-rows";
import type { ThreadView } from "#lib/contracts/views";

/** The actions on a conversation, or on the marked letter of a thread. Those that move it, or mark it unread, return to the list. */
export function LetterToolbar({
	row,
	threadSize,
	mailbox,
	onReply,
	onDelete,
}: {
	row: ListRow;
	/** How many letters the thread has. If several, the label names the sender of the marked one. */
	threadSize: number;
	mailbox: ShownMailbox;
	onReply: (kind: ReplyKind) => void;
	onDelete: () => void;
}) {
	const t = useTranslations("letter");
	const keysOf = useKeysOf();
	const router = useRouter();
	const actions = useLetterActions();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const back = () => router.push(`/${mailbox}`);
	const andBack = (action: () => void) => () => {
		action();
		back();
	};
	const sender = row.from.handle === ownHandle ? t("you") : nameOf(row.from);
	const label = row.thread ? t("conversation") : threadSize > 1 ? t("from", { name: sender }) : t("toolbar");
	const canRestore = row.mailbox === "trash" || row.mailbox === "spam" || row.mailbox === "archive";
	return (
		<div role="toolbar" aria-label={label} className="flex min-w-0 items-center gap-1 border-b border-line px-3.5 max-md:h-14 max-md:gap-0 max-md:px-1">
			<IconButton icon={ArrowLeft} label={t("back")} keys={keysOf("back")} onClick={back} className="md:hidden!" />
			{canRestore ? <IconButton icon={Inbox} label={t(HOME_LABELS[homeOf(row)])} onClick={andBack(() => actions.file(row, homeOf(row)))} /> : null}
			{row.mailbox === "inbox" ? (
				<IconButton icon={Archive} label={t("archive")} keys={keysOf("archive")} onClick={andBack(() => actions.file(row, "archive"))} />
			) : null}
			{row.mailbox === "trash" ? (
				<IconButton icon={Trash2} label={t("deleteForGood")} onClick={onDelete} className="text-danger-text!" />
			) : (
				<IconButton icon={Trash2} label={t("trash")} keys={keysOf("trash")} onClick={andBack(() => actions.file(row, "trash"))} />
			)}
			{row.mailbox === "inbox" || row.mailbox === "archive" ? (
				<IconButton icon={TriangleAlert} label={t("spam")} keys={keysOf("spam")} onClick={andBack(() => actions.file(row, "spam"))} />
			) : null}
			<IconButton icon={Mail} label={t("markUnread")} keys={keysOf("markUnread")} onClick={andBack(() => actions.mark(row, false))} />
			<IconButton
				icon={Star}
				filled={row.starred}
				label={t(row.starred ? "unstar" : "star")}
				keys={keysOf("star")}
				aria-pressed={row.starred}
				onClick={() => actions.star(row)}
			/>
			{row.thread ? (
				<ThreadActions thread={row.thread} onMute={row.mailbox === "inbox" && !row.thread.muted ? andBack(() => actions.mute(row)) : () => actions.mute(row)} />
			) : null}
			<span className="ms-auto flex max-md:hidden">
				<IconButton icon={Reply} label={t("reply")} keys={keysOf("reply")} onClick={() => onReply("reply")} />
				<IconButton icon={ReplyAll} label={t("replyAll")} keys={keysOf("replyAll")} onClick={() => onReply("replyAll")} />
				<IconButton icon={Forward} label={t("forward")} keys={keysOf("forward")} onClick={() => onReply("forward")} />
			</span>
		</div>
	);
}

/** What concerns a conversation as such; on a phone, which has no room for it, in a menu. */
function ThreadActions({ thread, onMute }: { thread: ThreadView; onMute: () => void }) {
	const t = useTranslations("letter");
	const chat = useTranslations("chat");
	const keysOf = useKeysOf();
	const showAs = useShowAs(thread.id);
	const mute = { icon: thread.muted ? Bell : BellOff, keys: keysOf("mute"), onClick: onMute };
	const muteLabel = t(thread.muted ? "unmute" : "mute");
	return (
		<>
			<IconButton {...mute} label={muteLabel} className="max-md:hidden!" />
			<IconButton icon={MessagesSquare} label={chat("showChat")} onClick={() => showAs("chat")} className="max-md:hidden!" />
			<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("more")} className="md:hidden!" />}>
				<MenuItem {...mute}>{muteLabel}</MenuItem>
				<MenuItem icon={MessagesSquare} onClick={() => showAs("chat")}>
					{chat("showChat")}
				</MenuItem>
			</Menu>
		</>
	);
}
