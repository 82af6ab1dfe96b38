"use client";

import clsx from "clsx";
import { PencilLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { hasContent, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { useRemoveSent } from "#components/compose/unsent/use-remove-sent";
import { Menu, MenuItem } from "#components/overlays/menu";
import { useBackCloses } from "#components/overlays/use-back-closes";
import { IconButton } from "#components/ui/controls/icon-button";
import { useWhenUsed } from "#components/ui/loading/when-used";
import { useCompose } from "./compose-provider";
import { LazyComposer } from "./lazy-composer";
import { useDiscard } from "./use-discard";

/** How many collapsed letters are shown side by side (one on a phone); the others are in a menu. */
const MAX_COLLAPSED = 2;
const COLLAPSED_STYLE =
	"floats flex h-[38px] items-center gap-1 rounded-b-none! bg-paper-3! ps-1 pe-1.5 max-md:mb-[78px] max-md:h-11 max-md:rounded-none! max-md:in-[.root:has([data-letter])]:hidden";

/** The open letter, with the others collapsed beside it. On a phone the open letter covers the screen. */
export function ComposeDock() {
	const t = useTranslations("compose");
	const { letters, front, bringToFront, discard } = useCompose();
	const discardWithUndo = useDiscard();
	useRemoveSent();
	useWhenUsed(LazyComposer.load);
	const open = letters.find((letter) => letter.clientId === front);
	useBackCloses(open !== undefined, () => {
		if (open) hasContent(open) ? bringToFront(null) : discard(open.clientId);
	});
	const collapsed = letters.filter((letter) => letter !== open);
	const moreLabel = (shown: number) => t("moreUnsent", { count: collapsed.length - shown });
	const titleOf = (letter: LetterDraft) => letter.subject || letter.text.trim().split("\n")[0] || t("newLetter");
	const hiddenWhenOpen = open ? "max-md:hidden" : "";
	return (
		<div className="pointer-events-none fixed print:hidden end-5 bottom-0 z-20 flex max-w-full items-end gap-2.5 *:pointer-events-auto max-md:inset-x-0 max-md:end-0">
			{collapsed.length > 1 ? (
				<div className={clsx(COLLAPSED_STYLE, "max-md:flex-none", hiddenWhenOpen, collapsed.length <= MAX_COLLAPSED && "md:hidden")}>
					<Menu
						side="top"
						align="end"
						trigger={
							<button type="button" className="h-full px-2.5 text-small whitespace-nowrap text-ink-2">
								<span className="max-md:hidden">{moreLabel(MAX_COLLAPSED)}</span>
								<span className="md:hidden">{moreLabel(1)}</span>
							</button>
						}
					>
						{collapsed.slice(0, -1).map((letter, at) => (
							<MenuItem
								key={letter.clientId}
								icon={PencilLine}
								onClick={() => bringToFront(letter.clientId)}
								className={at >= collapsed.length - MAX_COLLAPSED ? "md:hidden" : undefined}
							>
								<span className="block max-w-[36ch] truncate">{titleOf(letter)}</span>
							</MenuItem>
						))}
					</Menu>
				</div>
			) : null}
			{collapsed.slice(-MAX_COLLAPSED).map((letter) => (
				<div
					key={letter.clientId}
					className={clsx(COLLAPSED_STYLE, "w-[230px] max-md:w-auto max-md:min-w-0 max-md:flex-1 max-md:not-last:hidden", hiddenWhenOpen)}
				>
					<button type="button" className="flex h-full min-w-0 flex-1 items-center gap-2 ps-2.5 text-start" onClick={() => bringToFront(letter.clientId)}>
						<PencilLine className="glyph-s flex-none text-ink-3" aria-hidden="true" />
						<span className="min-w-0 truncate">{titleOf(letter)}</span>
						<span className="ms-auto flex-none text-small whitespace-nowrap text-ink-3">{t("unsent")}</span>
					</button>
					<IconButton icon={Trash2} label={t("discard")} onClick={() => discardWithUndo(letter)} />
				</div>
			))}
			{open ? <LazyComposer key={open.clientId} draft={open} /> : null}
		</div>
	);
}
