import clsx from "clsx";
import { Archive, Inbox, type LucideIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { HOME_LABELS } from "#components/mail/mailboxes";
import type { FilingMailbox } from "#lib/contracts/messages";
import type { SwipeSide } from "./use-swipe";

const ICONS: Partial<Record<FilingMailbox, LucideIcon>> = { archive: Archive, trash: Trash2 };

/** Shown behind a swiped row: the action in its colour; the icon grows once releasing performs it. */
export function SwipeBackground({ side, to, pastThreshold }: { side: SwipeSide; to: FilingMailbox; pastThreshold: boolean }) {
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
			<Icon className={clsx("glyph-l transition-transform duration-(--m-tone)", pastThreshold && "scale-115")} />
			{to === "trash" ? names("trash") : t(to === "archive" || to === "spam" ? to : HOME_LABELS[to])}
		</span>
	);
}
