import clsx from "clsx";
import { Archive, Inbox, type LucideIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FilingMailbox } from "#lib/contracts/messages";
import type { MessageRow } from "#lib/contracts/views";
import type { SwipeSide } from "./use-swipe";

const ICONS: Partial<Record<FilingMailbox, LucideIcon>> = { archive: Archive, trash: Trash2 };

/** Where a swipe files a letter: forward to the archive, or out of it again; back to the trash. */
export function swipeTargets({ mailbox, deliveries }: MessageRow): Record<SwipeSide, FilingMailbox | null> {
	const kept = mailbox === "inbox" || mailbox === "sent";
	return { end: kept ? "archive" : deliveries ? "sent" : "inbox", start: mailbox === "trash" ? null : "trash" };
}

/** What a row that is pushed aside uncovers: the action, in its colour, and surer once letting go will do it. */
export function SwipeBackground({ side, to, far }: { side: SwipeSide; to: FilingMailbox; far: boolean }) {
	const t = useTranslations("letter");
	const names = useTranslations("mailboxes");
	const Icon = ICONS[to] ?? Inbox;
	return (
		<span
			aria-hidden="true"
			className={clsx(
				"absolute inset-0 flex items-center gap-[9px] px-[22px] font-strong whitespace-nowrap",
				side === "start" && "flex-row-reverse",
				to === "trash" ? "bg-danger text-on-danger" : "bg-solid text-on-solid",
			)}
		>
			<Icon className={clsx("glyph-l transition-transform duration-(--m-tone)", far && "scale-115")} />
			{to === "trash" ? names("trash") : t(to === "archive" ? "archive" : to === "sent" ? "backToSent" : "toInbox")}
		</span>
	);
}
