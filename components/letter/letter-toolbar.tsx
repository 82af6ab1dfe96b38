"use client";

import { Archive, ArrowLeft, Forward, Inbox, Mail, Reply, ReplyAll, Star, Trash2, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReplyKind } from "#components/compose/unsent/letter-draft";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { nameOf } from "#components/mail/people-line";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { IconButton } from "#components/ui/controls/icon-button";
import type { MessageView } from "#lib/contracts/views";

/** What can be done with the marked letter of a thread; what files it away goes back to the list. */
export function LetterToolbar({
	letter,
	among,
	mailbox,
	onAnswer,
	onDelete,
}: {
	letter: MessageView;
	/** How many letters the thread has: of several, the toolbar says whose it is for. */
	among: number;
	mailbox: ShownMailbox;
	onAnswer: (kind: ReplyKind) => void;
	onDelete: () => void;
}) {
	const t = useTranslations("letter");
	const keysOf = useKeysOf();
	const router = useRouter();
	const act = useLetterActions();
	const own = useLive((state) => state.account.profile.handle);
	const back = () => router.push(`/${mailbox}`);
	const andBack = (doIt: () => void) => () => {
		doIt();
		back();
	};
	const label = among > 1 ? t("from", { name: letter.from.handle === own ? t("you") : nameOf(letter.from) }) : t("toolbar");
	const filedAway = letter.mailbox === "trash" || letter.mailbox === "spam" || letter.mailbox === "archive";
	return (
		<div role="toolbar" aria-label={label} className="flex min-w-0 items-center gap-1 border-b border-line px-3.5 max-md:h-14 max-md:gap-0 max-md:px-1">
			<IconButton icon={ArrowLeft} label={t("back")} keys={keysOf("back")} onClick={back} className="md:hidden!" />
			{filedAway ? (
				<IconButton
					icon={Inbox}
					label={t(letter.deliveries ? "backToSent" : "toInbox")}
					onClick={andBack(() => act.file(letter, letter.deliveries ? "sent" : "inbox"))}
				/>
			) : null}
			{letter.mailbox === "inbox" ? (
				<IconButton icon={Archive} label={t("archive")} keys={keysOf("archive")} onClick={andBack(() => act.file(letter, "archive"))} />
			) : null}
			{letter.mailbox === "trash" ? (
				<IconButton icon={Trash2} label={t("deleteForGood")} onClick={onDelete} className="text-danger-text!" />
			) : (
				<IconButton icon={Trash2} label={t("trash")} keys={keysOf("trash")} onClick={andBack(() => act.file(letter, "trash"))} />
			)}
			{letter.mailbox === "inbox" || letter.mailbox === "archive" ? (
				<IconButton icon={TriangleAlert} label={t("spam")} keys={keysOf("spam")} onClick={andBack(() => act.file(letter, "spam"))} />
			) : null}
			<IconButton icon={Mail} label={t("markUnread")} keys={keysOf("markUnread")} onClick={andBack(() => act.mark(letter, false))} />
			<IconButton
				icon={Star}
				filled={letter.starred}
				label={t(letter.starred ? "unstar" : "star")}
				keys={keysOf("star")}
				aria-pressed={letter.starred}
				onClick={() => act.star(letter)}
			/>
			<span className="ms-auto flex max-md:hidden">
				<IconButton icon={Reply} label={t("reply")} keys={keysOf("reply")} onClick={() => onAnswer("reply")} />
				<IconButton icon={ReplyAll} label={t("replyAll")} keys={keysOf("replyAll")} onClick={() => onAnswer("replyAll")} />
				<IconButton icon={Forward} label={t("forward")} keys={keysOf("forward")} onClick={() => onAnswer("forward")} />
			</span>
		</div>
	);
}
