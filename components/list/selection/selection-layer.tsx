"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useKey } from "#components/keyboard/keyboard-provider";
import type { ListedIn } from "#components/mail/mailboxes";
import { isComposing } from "#components/ui/is-composing";
import { SelectionBar } from "./selection-bar";
import type { Selection } from "./use-selection";
import { useSelectionActs } from "./use-selection-acts";

interface Props {
	view: ListedIn;
	selection: Selection;
	size: number;
	loaded: number;
	/** The element over the list's head. */
	headLayer: HTMLElement | null;
}

/** The bar over the list's head while rows are selected, with its shortcuts: they act on the selection instead of one row. */
export function SelectionLayer({ view, selection, size, loaded, headLayer }: Props) {
	const acts = useSelectionActs(view, selection);
	const { clear } = selection;
	useKey("archive", () => acts.file("archive"));
	useKey("trash", view.mailbox === "trash" ? null : () => acts.file("trash"));
	useKey("spam", () => acts.file("spam"));
	useKey("star", () => acts.star(!selection.rows.every(({ starred }) => starred)));
	useKey("markRead", () => acts.mark(true));
	useKey("markUnread", () => acts.mark(false));
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
			event.preventDefault();
			clear();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [clear]);
	return headLayer ? createPortal(<SelectionBar view={view} selection={selection} size={size} loaded={loaded} acts={acts} />, headLayer) : null;
}

/** The box in the list's head that selects the loaded rows, or nothing. */
export function SelectAll({ selection, size }: { selection: Selection; size: number }) {
	const t = useTranslations("list");
	return (
		<input
			type="checkbox"
			aria-label={t("selectLoaded")}
			data-tip={t("selectLoaded")}
			disabled={size === 0}
			checked={selection.rows.length > 0}
			onChange={selection.rows.length > 0 ? selection.clear : selection.selectLoaded}
			className="size-[15px] flex-none accent-(--ink) max-md:hidden"
		/>
	);
}
