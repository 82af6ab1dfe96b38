"use client";

import { Copy, Ellipsis, ListChecks, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmojiButton } from "#components/overlays/emoji/emoji-button";
import { Menu, MenuItem } from "#components/overlays/menu";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { IconButton } from "#components/ui/controls/icon-button";
import type { LineProps } from "./line-props";

const QUICK = ["👍", "❤️", "😄"] as const;

/** What one can do with a line, beside it. */
export function LineMenu({ line, ownHandle, canEdit, onEdit, onTakeBack, onReact, onSelect }: LineProps) {
	const t = useTranslations("chat");
	const isOwn = line.from.handle === ownHandle;
	const hasOwn = (emoji: string) => line.reactions?.some((row) => row.emoji === emoji && row.people.some(({ handle }) => handle === ownHandle)) ?? false;
	const copy = () =>
		navigator.clipboard.writeText(line.text).then(
			() => showToast(t("copied")),
			() => showErrorToast(t("notCopied")),
		);
	return (
		<span className="flex flex-none items-center print:hidden">
			<span className="flex max-md:hidden">
				{QUICK.map((emoji) => (
					<button
						key={emoji}
						type="button"
						tabIndex={-1}
						aria-label={t("react", { emoji })}
						aria-pressed={hasOwn(emoji)}
						data-tip={t("react", { emoji })}
						onClick={() => onReact(emoji, !hasOwn(emoji))}
						className="grid size-7 place-items-center rounded-2 text-[15px]/none hover:bg-hover aria-pressed:bg-sel"
					>
						{emoji}
					</button>
				))}
			</span>
			<EmojiButton onPick={(emoji) => onReact(emoji, true)} label={t("reactAny")} />
			<Menu align={isOwn ? "end" : "start"} trigger={<IconButton icon={Ellipsis} label={t("actions")} />}>
				{isOwn && canEdit ? (
					<MenuItem icon={Pencil} onClick={onEdit}>
						{t("edit")}
					</MenuItem>
				) : null}
				<MenuItem icon={Copy} onClick={() => void copy()}>
					{t("copy")}
				</MenuItem>
				<MenuItem icon={ListChecks} onClick={onSelect}>
					{t("selectMany")}
				</MenuItem>
				{isOwn ? (
					<MenuItem icon={Undo2} danger onClick={onTakeBack}>
						{t("takeBack")}
					</MenuItem>
				) : null}
			</Menu>
		</span>
	);
}
